import boto3

dynamodb = boto3.client("dynamodb")


def handler(event, context):
    return dynamodb.execute_statement(
        Statement="SELECT total FROM orders WHERE customer = ?",
        Parameters=[{"S": event["customer"]}],
    )["Items"]
