import json
import os

import boto3

dynamodb = boto3.resource("dynamodb")
table = dynamodb.Table(os.environ["TABLE_NAME"])


def handler(event, context):
    order_id = event["pathParameters"]["orderId"]
    found = table.get_item(Key={"pk": order_id}, ConsistentRead=True)
    if "Item" not in found:
        return {"statusCode": 404, "body": json.dumps({"message": "unknown order"})}
    return {"statusCode": 200, "body": json.dumps(found["Item"], default=str)}
