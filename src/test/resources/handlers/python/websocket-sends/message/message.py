import os

import boto3

api = boto3.client("apigatewaymanagementapi", endpoint_url=os.environ["ENDPOINT"])


def handler(event, context):
    api.post_to_connection(ConnectionId=event["requestContext"]["connectionId"], Data=b"done")
    return {"statusCode": 200}
