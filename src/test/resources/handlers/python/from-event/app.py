import boto3

sts = boto3.client("sts")


def handler(event, context):
    role = sts.assume_role(RoleArn=event["roleArn"], RoleSessionName="inventory")
    credentials = role["Credentials"]
    ec2 = boto3.client(
        "ec2",
        region_name=event["region"],
        aws_access_key_id=credentials["AccessKeyId"],
        aws_secret_access_key=credentials["SecretAccessKey"],
        aws_session_token=credentials["SessionToken"],
    )
    return [r["ReservationId"] for r in ec2.describe_instances()["Reservations"]]
