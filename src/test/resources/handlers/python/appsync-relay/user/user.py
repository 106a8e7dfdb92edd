import os

import boto3

table = boto3.resource("dynamodb").Table(os.environ["TABLE"])


def handler(event, context):
    item = table.get_item(Key={"id": event["arguments"]["id"]}).get("Item")
    if item is None:
        return None
    return {"id": item["id"], "name": item.get("name", "")}
