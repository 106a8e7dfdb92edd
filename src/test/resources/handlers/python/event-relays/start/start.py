import json
import os

import boto3

sfn = boto3.client("stepfunctions")


def handler(event, context):
    sfn.start_execution(stateMachineArn=os.environ["MACHINE"], name=event["id"], input=json.dumps(event["detail"]))
