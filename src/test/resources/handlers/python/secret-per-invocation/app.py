import json
import os
import boto3
import pymysql

secrets = boto3.client("secretsmanager")


def credentials():
    return json.loads(
        secrets.get_secret_value(SecretId=os.environ["DB_SECRET"])["SecretString"]
    )


def handler(event, context):
    secret = credentials()
    db = pymysql.connect(
        host=secret["host"], user=secret["username"], password=secret["password"]
    )
    with db.cursor() as cursor:
        cursor.execute("INSERT INTO visits (page) VALUES (%s)", (event["page"],))
    db.commit()
