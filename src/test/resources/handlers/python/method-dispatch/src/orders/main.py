import json

from . import store
from .responses import reply


def handler(event, context):
    method = event["httpMethod"]
    if method == "GET":
        return reply(200, store.find(event["pathParameters"]["id"]))
    if method == "DELETE":
        store.remove(event["pathParameters"]["id"])
        return reply(204, None)
    if method == "POST":
        return reply(201, store.save(json.loads(event["body"])))
    return reply(405, {"message": "not allowed"})
