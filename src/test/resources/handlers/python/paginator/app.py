import os
from boto3 import client

logs = client("logs")
ddb = client("dynamodb")


def handler(event, context):
    names = []
    pages = ddb.get_paginator("query").paginate(
        TableName=os.environ["TABLE"],
        KeyConditionExpression="pk = :pk",
        FilterExpression="size(body) > :size",
        ExpressionAttributeValues={":pk": {"S": event["tenant"]}, ":size": {"N": "0"}},
    )
    for page in pages:
        for item in page["Items"]:
            names.append(item["name"]["S"])
    for name in names:
        logs.put_retention_policy(logGroupName=name, retentionInDays=14)
    return {"count": len(names)}
