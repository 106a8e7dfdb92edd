"""GET /orders?status=OPEN: the back office's list of orders."""
import json
import os
from decimal import Decimal

import boto3
from boto3.dynamodb.conditions import Attr

STATUSES = {"OPEN", "SHIPPED", "CANCELLED"}


def handler(event, context):
    status = (event.get("queryStringParameters") or {}).get("status", "OPEN")
    if status not in STATUSES:
        return reply(400, {"message": f"status must be one of {sorted(STATUSES)}"})
    return reply(200, {"orders": find_orders(status)})


def find_orders(status):
    table = boto3.resource("dynamodb").Table(os.environ["TABLE_NAME"])
    condition = Attr("sk").eq("ORDER") & Attr("status").eq(status)

    page = table.scan(FilterExpression=condition)
    orders = page["Items"]
    while "LastEvaluatedKey" in page:
        page = table.scan(
            FilterExpression=condition,
            ExclusiveStartKey=page["LastEvaluatedKey"],
        )
        orders.extend(page["Items"])
    return sorted(orders, key=lambda order: order["placedAt"], reverse=True)


def reply(status_code, body):
    return {
        "statusCode": status_code,
        "headers": {"Content-Type": "application/json"},
        "body": json.dumps(body, default=as_number),
    }


def as_number(value):
    if isinstance(value, Decimal):
        return float(value)
    raise TypeError(f"not serializable: {type(value)}")
