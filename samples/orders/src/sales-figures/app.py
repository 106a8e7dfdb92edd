"""Adds each placed order to the sales figures of its day and country."""
import base64
import json
import os
from decimal import Decimal

import boto3

table = boto3.resource("dynamodb").Table(os.environ["TABLE_NAME"])


def handler(event, context):
    for record in event["Records"]:
        order = json.loads(base64.b64decode(record["kinesis"]["data"]), parse_float=Decimal)
        if order["type"] != "OrderPlaced":
            continue
        table.update_item(
            Key={"pk": f"SALES#{order['placedAt'][:10]}", "sk": f"COUNTRY#{order['country']}"},
            UpdateExpression="ADD orders :one, revenue :total",
            ExpressionAttributeValues={":one": 1, ":total": order["total"]},
        )
