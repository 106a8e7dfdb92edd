import os

import boto3


def everything():
    table = boto3.resource("dynamodb").Table(os.environ["TABLE"])
    return table.scan()["Items"]
