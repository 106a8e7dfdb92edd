from helper import one


def handler(event, context):
    return one(event["id"])
