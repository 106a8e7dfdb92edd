import boto3

lambda_client = boto3.client("lambda")


def handler(event, context):
    lambda_client.invoke(FunctionName=event["name"], InvocationType="DryRun")
    lambda_client.invoke(FunctionName="target", InvocationType="Event", Payload=b"{}")
