try:
    import orjson as json
except ImportError:
    import json

import boto3
from boto3.dynamodb.conditions import Attr

TABLE = boto3.resource("dynamodb").Table("people")


def pages(**query):
    answer = TABLE.scan(**query)
    yield answer["Items"]
    while "LastEvaluatedKey" in answer:
        answer = TABLE.scan(ExclusiveStartKey=answer["LastEvaluatedKey"], **query)
        yield answer["Items"]


def handler(event, context):
    found = [p for page in pages(FilterExpression=Attr("name").contains(event["q"])) for p in page]
    return json.dumps(found)
