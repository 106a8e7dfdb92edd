import csv
import io
import os
import boto3

TABLE = boto3.resource("dynamodb").Table(os.environ["TABLE_NAME"])
S3 = boto3.client("s3")


def all_items():
    arguments = {"ProjectionExpression": "pk, amount"}
    while True:
        page = TABLE.scan(**arguments)
        yield from page["Items"]
        if "LastEvaluatedKey" not in page:
            return
        arguments["ExclusiveStartKey"] = page["LastEvaluatedKey"]


def handler(event, context):
    out = io.StringIO()
    writer = csv.writer(out)
    for item in all_items():
        writer.writerow([item["pk"], item["amount"]])
    S3.put_object(Bucket=os.environ["BUCKET"], Key="export.csv", Body=out.getvalue())
