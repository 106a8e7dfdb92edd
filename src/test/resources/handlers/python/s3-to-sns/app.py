import os
from urllib.parse import unquote_plus

from boto3 import Session

session = Session()
rekognition = session.client("rekognition")
sns = session.client("sns")


def labels(bucket, key):
    answer = rekognition.detect_labels(
        Image={"S3Object": {"Bucket": bucket, "Name": key}}, MaxLabels=5
    )
    return [label["Name"] for label in answer["Labels"]]


def handler(event, context):
    for record in event["Records"]:
        bucket = record["s3"]["bucket"]["name"]
        key = unquote_plus(record["s3"]["object"]["key"])
        found = labels(bucket, key)
        if "Weapon" in found:
            sns.publish(TopicArn=os.environ["ALARM"], Message=key, Subject="check this")
