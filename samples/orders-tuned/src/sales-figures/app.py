"""Adds placed orders to the sales figures of their day and country."""
import base64
import json
import os
from decimal import Decimal

import boto3

table = boto3.resource("dynamodb").Table(os.environ["TABLE_NAME"])


def handler(event, context):
    figures = {}  # (day, country) -> (orders, revenue)
    failures = []

    for record in event["Records"]:
        try:
            order = json.loads(base64.b64decode(record["kinesis"]["data"]), parse_float=Decimal)
            if order["type"] == "OrderPlaced":
                add(figures, order["placedAt"][:10], order["country"], Decimal(order["total"]))
        except (ArithmeticError, KeyError, TypeError, ValueError) as error:
            # Lambda comes back with this record and all that follow it in the shard.
            sequence_number = record["kinesis"]["sequenceNumber"]
            print(f"record {sequence_number}: {error!r}")
            failures.append({"itemIdentifier": sequence_number})
            break

    for (day, country), (orders, revenue) in figures.items():
        table.update_item(
            Key={"pk": f"SALES#{day}", "sk": f"COUNTRY#{country}"},
            UpdateExpression="ADD orders :orders, revenue :revenue",
            ExpressionAttributeValues={":orders": orders, ":revenue": revenue},
        )
    return {"batchItemFailures": failures}


def add(figures, day, country, total):
    orders, revenue = figures.get((day, country), (0, Decimal(0)))
    figures[day, country] = (orders + 1, revenue + total)
