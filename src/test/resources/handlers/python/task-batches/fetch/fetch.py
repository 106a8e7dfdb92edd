import urllib.request

import boto3

sns = boto3.client("sns")


def handler(event, context):
    with urllib.request.urlopen("https://status.example.com") as answer:
        text = answer.read().decode()
    sns.publish(TopicArn="arn:aws:sns:eu-west-1:123456789012:status", Message=text)
