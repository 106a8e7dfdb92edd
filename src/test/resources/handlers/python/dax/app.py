import os

import amazondax
import boto3

dax = amazondax.AmazonDaxClient.resource(endpoint_url=os.environ["DAX_ENDPOINT"])
cached = dax.Table(os.environ["TABLE"])
direct = boto3.resource("dynamodb").Table(os.environ["TABLE"])


def handler(event, context):
    product = cached.get_item(Key={"sku": event["sku"]}, ConsistentRead=True)["Item"]
    direct.update_item(
        Key={"sku": event["sku"]},
        UpdateExpression="ADD views :one",
        ExpressionAttributeValues={":one": 1},
    )
    return product
