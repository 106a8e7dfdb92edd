import os

import boto3

customers = boto3.resource("dynamodb").Table(os.environ["CUSTOMERS_TABLE"])


def handler(event, context):
    return customers.get_item(Key={"id": event["customerId"]}).get("Item")
