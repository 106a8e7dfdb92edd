import os
import boto3

_table = None
_queue_url = os.getenv("QUEUE_URL")
sqs = boto3.client("sqs")


def get_table():
    global _table
    if _table is None:
        _table = boto3.resource("dynamodb").Table(os.environ["TABLE"])
    return _table


def handler(event, context):
    table = get_table()
    for record in event["Records"]:
        table.put_item(Item={"pk": record["messageId"], "body": record["body"]})
        sqs.send_message(QueueUrl=_queue_url, MessageBody=record["body"])
