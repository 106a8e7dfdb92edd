import os

import boto3
import numpy as np

table = boto3.resource("dynamodb").Table(os.environ["TABLE"])


def handler(event, context):
    item = table.get_item(Key={"id": event["source"]["id"]})["Item"]
    return float(np.mean([float(value) for value in item["values"]]))
