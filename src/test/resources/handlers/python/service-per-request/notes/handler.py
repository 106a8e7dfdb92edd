import json

from aws_lambda_powertools import Logger, Metrics, Tracer

from service import NoteService

logger = Logger()
metrics = Metrics(namespace="notes")
tracer = Tracer()


@metrics.log_metrics(capture_cold_start_metric=True)
@logger.inject_lambda_context(log_event=True)
@tracer.capture_lambda_handler
def lambda_handler(event, context):
    service = NoteService()
    note = service.get(event["pathParameters"]["id"])
    return {"statusCode": 200, "body": json.dumps(note)}
