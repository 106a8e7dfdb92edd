import io

import boto3
from PIL import Image

s3 = boto3.client("s3")


def handler(event, context):
    for record in event["Records"]:
        bucket, key = record["s3"]["bucket"]["name"], record["s3"]["object"]["key"]
        image = Image.open(io.BytesIO(s3.get_object(Bucket=bucket, Key=key)["Body"].read()))
        image.thumbnail((200, 200))
        out = io.BytesIO()
        image.save(out, "PNG")
        s3.put_object(Bucket=bucket, Key=f"small/{key}", Body=out.getvalue())
