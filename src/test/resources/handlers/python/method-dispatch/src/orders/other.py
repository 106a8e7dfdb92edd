import boto3

# Another function's handler: nothing here is this function's.
sqs = boto3.client("sqs")


def handler(event, context):
    sqs.purge_queue(QueueUrl="https://example.com/queue")
