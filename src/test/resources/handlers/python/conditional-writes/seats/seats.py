import os

import boto3

table = boto3.resource("dynamodb").Table(os.environ["SEATS"])


def handler(event, context):
    for seat in event["seats"]:
        table.put_item(Item=seat, ConditionExpression="attribute_not_exists(id)")
