import json
import os
import boto3

connections = boto3.resource("dynamodb").Table(os.environ["CONNECTIONS"])


def handler(event, context):
    domain = event["requestContext"]["domainName"]
    stage = event["requestContext"]["stage"]
    api = boto3.client("apigatewaymanagementapi", endpoint_url=f"https://{domain}/{stage}")
    message = json.loads(event["body"])["message"]
    for connection in connections.scan(ProjectionExpression="connectionId")["Items"]:
        try:
            api.post_to_connection(ConnectionId=connection["connectionId"], Data=message)
        except api.exceptions.GoneException:
            connections.delete_item(Key={"connectionId": connection["connectionId"]})
    return {"statusCode": 200}
