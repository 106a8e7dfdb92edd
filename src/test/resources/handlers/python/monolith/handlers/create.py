def handler(event, context):
    return "created"
