import json
import logging
import os

import boto3

logger = logging.getLogger()
sqs = boto3.client("sqs")


def handler(event, context):
    logger.info("received %s", event.get("path"))
    if not event.get("body"):
        return {"statusCode": 400}
    body = json.loads(event["body"])
    message = {"text": body["text"]}
    if "priority" in body:
        message["priority"] = body["priority"]
    try:
        sqs.send_message(QueueUrl=os.environ["QUEUE_URL"], MessageBody=json.dumps(message))
    except sqs.exceptions.QueueDoesNotExist:
        logger.exception("no queue")
        return {"statusCode": 500}
    return {"statusCode": 202}
