def handler(event, context):
    return "removed"
