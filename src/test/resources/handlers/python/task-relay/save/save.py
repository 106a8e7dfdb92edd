import os

import boto3

table = boto3.resource("dynamodb").Table(os.environ["TABLE"])


def handler(event, context):
    table.put_item(Item={"id": event["orderId"], "lines": event["lines"], "state": "NEW"})
    return event
