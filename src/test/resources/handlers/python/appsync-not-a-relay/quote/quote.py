import os

import boto3
import requests

table = boto3.resource("dynamodb").Table(os.environ["TABLE"])


def handler(event, context):
    rate = requests.get("https://rates.example.com/eur", timeout=2).json()["rate"]
    item = table.get_item(Key={"id": event["arguments"]["id"]})["Item"]
    return {"price": float(item["price"]) * rate}
