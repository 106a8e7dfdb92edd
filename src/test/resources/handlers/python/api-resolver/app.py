import os
import boto3
from aws_lambda_powertools.event_handler import APIGatewayRestResolver
from boto3.dynamodb.conditions import Key

app = APIGatewayRestResolver()
table = boto3.resource("dynamodb").Table(os.environ["TABLE_NAME"])


@app.get("/todos")
def list_todos():
    owner = app.current_event.get_query_string_value("owner")
    answer = table.query(IndexName="byOwner", KeyConditionExpression=Key("owner").eq(owner))
    return {"todos": answer["Items"]}


@app.post("/todos")
def create_todo():
    todo = app.current_event.json_body
    table.put_item(Item=todo)
    return todo, 201


def handler(event, context):
    return app.resolve(event, context)
