import os

import boto3

sns = boto3.client("sns")


def handler(event, context):
    record = event["Records"][0]
    sns.publish(TopicArn=os.environ["TOPIC"], Message=record["body"], MessageGroupId="all")
