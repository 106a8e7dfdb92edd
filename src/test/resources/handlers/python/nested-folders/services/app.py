def handler(event, context):
    return "outer"
