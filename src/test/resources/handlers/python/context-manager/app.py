import os
import boto3
import requests
from contextlib import contextmanager

API = os.environ["PARTNER_API"]
dynamodb = boto3.client("dynamodb")


@contextmanager
def session():
    s = requests.Session()
    try:
        yield s
    finally:
        s.close()


def handler(event, context):
    with session() as http:
        response = http.get(API, timeout=3)
    for price in response.json()["prices"]:
        dynamodb.put_item(
            TableName=os.environ["PRICES"],
            Item={"sku": {"S": price["sku"]}, "price": {"N": str(price["price"])}},
        )
