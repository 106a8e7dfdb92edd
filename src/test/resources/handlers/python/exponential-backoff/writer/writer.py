import os
import time

import boto3

kinesis = boto3.client("kinesis")


def put_all(records):
    for attempt in range(5):
        answer = kinesis.put_records(StreamName=os.environ["STREAM"], Records=records)
        if answer["FailedRecordCount"] == 0:
            return
        records = [r for r, a in zip(records, answer["Records"]) if "ErrorCode" in a]
        time.sleep(0.1 * 2**attempt)
    raise RuntimeError("gave up")


def handler(event, context):
    records = [{"Data": r["kinesis"]["data"], "PartitionKey": r["kinesis"]["partitionKey"]} for r in event["Records"]]
    try:
        put_all(records)
    except RuntimeError:
        return {"batchItemFailures": [{"itemIdentifier": event["Records"][0]["kinesis"]["sequenceNumber"]}]}
    return {"batchItemFailures": []}
