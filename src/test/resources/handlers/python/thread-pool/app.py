import os
from concurrent.futures import ThreadPoolExecutor

import boto3

s3 = boto3.client("s3")


def copy(key):
    s3.copy_object(
        Bucket=os.environ["TARGET"],
        Key=key,
        CopySource={"Bucket": os.environ["SOURCE"], "Key": key},
    )


def handler(event, context):
    keys = [record["s3"]["object"]["key"] for record in event["Records"]]
    with ThreadPoolExecutor(max_workers=8) as pool:
        list(pool.map(copy, keys))
