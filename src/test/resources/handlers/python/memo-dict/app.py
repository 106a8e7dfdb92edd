import json
import os
import boto3

_clients = {}


def client(name):
    if name not in _clients:
        _clients[name] = boto3.client(name)
    return _clients[name]


def handler(event, context):
    job = client("glue").start_job_run(JobName=os.environ["JOB"])
    client("events").put_events(
        Entries=[{"Source": "etl", "DetailType": "Started", "Detail": json.dumps(job["JobRunId"])}]
    )
