import json
import os

import boto3

s3 = boto3.client("s3")


def handler(event, context):
    event_id = event["pathParameters"]["eventId"]
    try:
        totals = s3.get_object(Bucket=os.environ["LAKE"], Key=f"totals/{event_id}.json")
    except s3.exceptions.NoSuchKey:
        return {"statusCode": 404, "body": json.dumps({"message": "nothing sold yet"})}
    days = json.load(totals["Body"])["days"]
    return {
        "statusCode": 200,
        "body": json.dumps({"eventId": event_id, "sold": sum(day["seats"] for day in days), "days": days}),
    }
