import json
import os

import boto3
from boto3.dynamodb.conditions import Key

table = boto3.resource("dynamodb").Table(os.environ["ORDERS"])


def handler(event, context):
    customer = event["queryStringParameters"]["customer"]
    orders = table.query(KeyConditionExpression=Key("customer").eq(customer))["Items"]
    open_orders = [order for order in orders if order["status"] == "OPEN"]
    summary = [{"id": order["id"], "total": str(order["total"])} for order in open_orders]
    return {"statusCode": 200, "body": json.dumps(summary)}
