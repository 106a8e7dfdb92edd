from common import greet


def handler(event, context):
    return greet(event["name"])
