"""Books a parcel with the carrier for each order line and keeps the tracking code."""
import json
import os
import urllib.request
from datetime import datetime, timezone

import boto3

CARRIER_URL = "https://api.parcels.example/v2/parcels"


def handler(event, context):
    secrets = boto3.client("secretsmanager")
    api_key = secrets.get_secret_value(SecretId=os.environ["CARRIER_SECRET"])["SecretString"]
    table = boto3.resource("dynamodb").Table(os.environ["TABLE_NAME"])

    for record in event["Records"]:
        line = json.loads(record["body"])
        tracking = book_parcel(line, api_key)
        table.put_item(
            Item={
                "pk": f"ORDER#{line['orderId']}",
                "sk": f"PARCEL#{line['number']}",
                "sku": line["sku"],
                "tracking": tracking,
                "bookedAt": datetime.now(timezone.utc).isoformat(),
            }
        )
        print(f"order {line['orderId']} line {line['number']}: parcel {tracking}")


def book_parcel(line, api_key):
    request = urllib.request.Request(
        CARRIER_URL,
        data=json.dumps({"reference": line["orderId"], "sku": line["sku"], "count": line["quantity"]}).encode(),
        headers={"Content-Type": "application/json", "Authorization": f"Bearer {api_key}"},
    )
    with urllib.request.urlopen(request, timeout=10) as response:
        return json.load(response)["trackingCode"]
