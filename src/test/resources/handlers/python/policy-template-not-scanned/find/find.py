import os

import boto3

client = boto3.client("dynamodb")


def handler(event, context):
    keys = [{"id": {"S": i}} for i in event["ids"]]
    table = os.environ["TABLE"]
    return client.batch_get_item(RequestItems={table: {"Keys": keys}})["Responses"][table]
