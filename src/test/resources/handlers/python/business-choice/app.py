import os
import boto3

sfn = boto3.client("stepfunctions")
events = boto3.client("events")


def handler(event, context):
    claim = event["detail"]
    if claim["amount"] > 1000:
        sfn.start_execution(
            stateMachineArn=os.environ["REVIEW_ARN"], input=str(claim)
        )
    else:
        events.put_events(
            Entries=[{"Source": "claims", "DetailType": "Approved", "Detail": str(claim)}]
        )
