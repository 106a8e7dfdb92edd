import boto3

glue = boto3.client("glue")


def handler(event, context):
    run = glue.get_job_run(JobName="sales-report", RunId=event["run"]["JobRunId"])
    return run["JobRun"]["JobRunState"]
