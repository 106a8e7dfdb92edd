import boto3


def dynamodb_table(name):
    return boto3.resource("dynamodb").Table(name)
