import os

import boto3
from amazondax import AmazonDaxClient

table = AmazonDaxClient.resource(endpoint_url=os.environ["DAX"]).Table("views")
origin = boto3.resource("dynamodb").Table("views")


def handler(event, context):
    cached = table.get_item(Key={"page": event["page"]}, ConsistentRead=False).get("Item")
    return cached or origin.get_item(Key={"page": event["page"]}, ConsistentRead=True).get("Item")
