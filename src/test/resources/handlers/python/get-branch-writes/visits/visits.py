import os

import boto3

table = boto3.resource("dynamodb").Table(os.environ["TABLE"])


def handler(event, context):
    if event["httpMethod"] == "GET":
        table.put_item(Item={"id": event["requestContext"]["requestId"]})
        return {"statusCode": 204}
    return {"statusCode": 200, "body": str(table.get_item(Key={"id": event["body"]}))}
