import os
from functools import lru_cache

import boto3
from aws_lambda_powertools.utilities import parameters


@lru_cache(maxsize=1)
def s3():
    return boto3.client("s3")


def handler(event, context):
    key = parameters.get_secret(os.environ["KEY_SECRET"], max_age=600)
    prefix = parameters.get_parameter("/reports/prefix")
    s3().put_object(Bucket=os.environ["REPORTS"], Key=f"{prefix}/{event['id']}", Body=key)
