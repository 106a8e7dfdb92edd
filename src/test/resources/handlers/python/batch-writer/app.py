import base64
import json
import os
from decimal import Decimal

import boto3

table = boto3.resource("dynamodb").Table(os.environ["READINGS_TABLE"])


def handler(event, context):
    with table.batch_writer(overwrite_by_pkeys=["pk", "sk"]) as batch:
        for record in event["Records"]:
            reading = json.loads(
                base64.b64decode(record["kinesis"]["data"]), parse_float=Decimal
            )
            batch.put_item(Item={"pk": reading["device"], "sk": reading["time"], **reading})
