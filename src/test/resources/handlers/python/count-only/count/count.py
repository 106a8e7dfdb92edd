import boto3
from boto3.dynamodb.conditions import Attr, Key

table = boto3.resource("dynamodb").Table("votes")


def handler(event, context):
    votes = table.query(
        Select="COUNT",
        KeyConditionExpression=Key("poll").eq(event["poll"]),
        FilterExpression=Attr("valid").eq(True),
    )
    newest = table.query(
        KeyConditionExpression=Key("poll").eq(event["poll"]),
        ScanIndexForward=False,
        Limit=1,
        ProjectionExpression="voter",
    )["Items"]
    return {"count": votes["Count"], "last": newest[0]["voter"]}
