import json
import os

import boto3
import psycopg
from boto3.dynamodb.conditions import Key

bookings = boto3.resource("dynamodb").Table(os.environ["BOOKINGS_TABLE"])
secret = boto3.client("secretsmanager").get_secret_value(SecretId=os.environ["LEDGER_SECRET"])
ledger = psycopg.connect(
    host=os.environ["LEDGER_HOST"],
    dbname="ledger",
    user=os.environ["LEDGER_USER"],
    password=json.loads(secret["SecretString"])["password"],
)


def handler(event, context):
    event_id = event["eventId"]
    total = sum(booking["price"] for booking in sold(event_id))
    with ledger.transaction(), ledger.cursor() as cursor:
        cursor.execute(
            "INSERT INTO settlement (event_id, total) VALUES (%s, %s) ON CONFLICT (event_id) DO UPDATE SET total = EXCLUDED.total",
            (event_id, total),
        )
    return {"eventId": event_id, "total": str(total)}


def sold(event_id):
    request = {"KeyConditionExpression": Key("eventId").eq(event_id), "ProjectionExpression": "price"}
    while True:
        page = bookings.query(**request)
        yield from page["Items"]
        if "LastEvaluatedKey" not in page:
            return
        request["ExclusiveStartKey"] = page["LastEvaluatedKey"]
