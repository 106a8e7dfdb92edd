import boto3
import json


def lambda_handler(event, context):
    client = boto3.client("dynamodb")
    s3 = boto3.client('s3')
    record = event["Records"][0]
    key = record["s3"]["object"]["key"]
    bucket = record["s3"]["bucket"]["name"]
    body = s3.get_object(Bucket=bucket, Key=key)["Body"].read()
    client.put_item(TableName="uploads", Item={"key": {"S": key}, "size": {"N": str(len(body))}})
    return json.dumps({"ok": True})
