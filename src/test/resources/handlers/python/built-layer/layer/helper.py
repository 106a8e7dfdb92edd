import os

import boto3

table = boto3.resource("dynamodb").Table(os.environ["TABLE"])


def one(item_id):
    return table.get_item(Key={"id": item_id}).get("Item")
