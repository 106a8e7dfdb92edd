import json
import os
from functools import partial

import boto3


def send(message, client=boto3.client("sqs"), url=os.environ["QUEUE_URL"]):
    client.send_message(QueueUrl=url, MessageBody=json.dumps(message))


def handler(event, context):
    list(map(partial(send), event["orders"]))
