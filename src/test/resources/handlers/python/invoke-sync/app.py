import json
import os

import boto3

lambda_client = boto3.client("lambda")


def invoke(name, payload, kind="RequestResponse"):
    answer = lambda_client.invoke(
        FunctionName=name, InvocationType=kind, Payload=json.dumps(payload)
    )
    return json.load(answer["Payload"])


def handler(event, context):
    price = invoke(os.environ["PRICING_FUNCTION"], {"sku": event["sku"]})
    lambda_client.invoke(
        FunctionName="audit-log",
        InvocationType="Event",
        Payload=json.dumps({"sku": event["sku"]}),
    )
    return price
