import os

import boto3

dynamodb = boto3.resource("dynamodb")
done = dynamodb.Table(os.environ["TABLE"])


def handler(event, context):
    ids = [record["dynamodb"]["Keys"]["id"]["S"] for record in event["Records"]]
    [done.delete_item(Key={"id": i}) for i in ids]
