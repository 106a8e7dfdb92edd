"""Books a parcel with the carrier for each order line and keeps the tracking code."""
import json
import os
import urllib.request
from datetime import datetime, timezone

import boto3
from aws_lambda_powertools.utilities import parameters

CARRIER_URL = "https://api.parcels.example/v2/parcels"
TABLE_NAME = os.environ["TABLE_NAME"]

dynamodb = boto3.client("dynamodb")


def handler(event, context):
    api_key = parameters.get_secret(os.environ["CARRIER_SECRET"], max_age=900)
    failures = []
    booked = {}  # message id by parcel, as the table knows it
    puts = []

    for record in event["Records"]:
        try:
            line = json.loads(record["body"])
            parcel = to_item(line, book_parcel(line, api_key))
        except (KeyError, TypeError, ValueError, OSError) as error:
            print(f"message {record['messageId']}: {error!r}")
            failures.append({"itemIdentifier": record["messageId"]})
            continue
        if parcel_key(parcel) not in booked:
            puts.append({"PutRequest": {"Item": parcel}})
        booked[parcel_key(parcel)] = record["messageId"]

    if puts:
        answer = dynamodb.batch_write_item(RequestItems={TABLE_NAME: puts})
        for request in answer.get("UnprocessedItems", {}).get(TABLE_NAME, []):
            message_id = booked[parcel_key(request["PutRequest"]["Item"])]
            failures.append({"itemIdentifier": message_id})

    return {"batchItemFailures": failures}


def to_item(line, tracking):
    return {
        "pk": {"S": f"ORDER#{line['orderId']}"},
        "sk": {"S": f"PARCEL#{line['number']}"},
        "sku": {"S": line["sku"]},
        "tracking": {"S": tracking},
        "bookedAt": {"S": datetime.now(timezone.utc).isoformat()},
    }


def parcel_key(item):
    return item["pk"]["S"], item["sk"]["S"]


def book_parcel(line, api_key):
    """The carrier books once per Idempotency-Key, so a message may come twice."""
    request = urllib.request.Request(
        CARRIER_URL,
        data=json.dumps({"reference": line["orderId"], "sku": line["sku"], "count": line["quantity"]}).encode(),
        headers={
            "Content-Type": "application/json",
            "Authorization": f"Bearer {api_key}",
            "Idempotency-Key": f"{line['orderId']}-{line['number']}",
        },
    )
    with urllib.request.urlopen(request, timeout=2) as response:
        return json.load(response)["trackingCode"]
