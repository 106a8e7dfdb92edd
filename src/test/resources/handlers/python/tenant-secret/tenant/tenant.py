import boto3

ssm = boto3.client("ssm")


def handler(event, context):
    name = f"/tenants/{event['tenant']}/webhook"
    return ssm.get_parameter(Name=name)["Parameter"]["Value"]
