import os
import boto3

dynamodb = boto3.client("dynamodb", region_name="eu-west-1")


def handler(event, context):
    answer = dynamodb.execute_statement(
        Statement="SELECT * FROM orders WHERE status = 'OPEN'", Limit=50
    )
    token = answer.get("NextToken")
    rows = answer["Items"]
    while token:
        answer = dynamodb.execute_statement(
            Statement="SELECT * FROM orders WHERE status = 'OPEN'", NextToken=token
        )
        rows += answer["Items"]
        token = answer.get("NextToken")
    return rows
