import json
import boto3
import os

sns = boto3.client("sns")


def handler(event, context):
    failures = []
    for record in event["Records"]:
        try:
            notify(json.loads(record["body"]))
        except Exception:
            print("could not notify", record["messageId"])
            failures.append({"itemIdentifier": record["messageId"]})
    return {"batchItemFailures": failures}


def notify(message):
    sns.publish(TopicArn=os.environ["TOPIC_ARN"], Message=message["text"])
