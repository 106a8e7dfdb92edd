import json
import os
import time
import boto3

dynamodb = boto3.client("dynamodb")
sqs = boto3.client("sqs")


def handler(event, context):
    for record in event["Records"]:
        image = record["dynamodb"]["NewImage"]
        for attempt in range(3):
            try:
                dynamodb.put_item(TableName=os.environ["COPY"], Item=image)
                break
            except dynamodb.exceptions.ProvisionedThroughputExceededException:
                time.sleep(2**attempt)
        else:
            sqs.send_message(QueueUrl=os.environ["FAILED"], MessageBody=json.dumps(image))
