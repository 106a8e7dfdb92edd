import csv
import io

import boto3

s3 = boto3.client("s3")


def handler(event, context):
    body = s3.get_object(Bucket=event["bucket"], Key=event["key"])["Body"].read().decode()
    return {"rows": list(csv.DictReader(io.StringIO(body)))}
