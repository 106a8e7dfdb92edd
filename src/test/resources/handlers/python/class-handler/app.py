"""Stores customer profiles."""
import json
import os

import boto3
from botocore.exceptions import ClientError


class ProfileHandler:
    def __init__(self, table_name):
        self.table = boto3.resource("dynamodb").Table(table_name)
        self.events = boto3.client("events")

    def handle(self, event, context):
        profile = json.loads(event["body"])
        try:
            self.table.put_item(
                Item=profile, ConditionExpression="attribute_not_exists(pk)"
            )
        except ClientError as error:
            if error.response["Error"]["Code"] == "ConditionalCheckFailedException":
                return {"statusCode": 409}
            raise
        self.publish(profile)
        return {"statusCode": 201}

    def publish(self, profile):
        self.events.put_events(
            Entries=[
                {
                    "Source": "profiles",
                    "DetailType": "ProfileCreated",
                    "Detail": json.dumps(profile),
                    "EventBusName": os.environ["BUS_NAME"],
                }
            ]
        )


handler = ProfileHandler(os.environ["TABLE_NAME"]).handle
