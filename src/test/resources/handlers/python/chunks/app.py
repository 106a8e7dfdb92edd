import json
import os

import boto3

sqs = boto3.client("sqs")


def chunks(items, size):
    for start in range(0, len(items), size):
        yield items[start : start + size]


def handler(event, context):
    entries = [
        {"Id": str(number), "MessageBody": json.dumps(row)}
        for number, row in enumerate(event["rows"])
    ]
    for chunk in chunks(entries, 10):
        sqs.send_message_batch(QueueUrl=os.environ["QUEUE_URL"], Entries=chunk)
    return len(entries)
