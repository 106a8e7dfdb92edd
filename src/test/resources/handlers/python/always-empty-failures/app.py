import os
import boto3

client = boto3.client("firehose")


def handler(event, context):
    client.put_record_batch(
        DeliveryStreamName=os.environ["STREAM"],
        Records=[{"Data": record["body"]} for record in event["Records"]],
    )
    return {"batchItemFailures": []}
