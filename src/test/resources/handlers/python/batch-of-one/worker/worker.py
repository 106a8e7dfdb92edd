def handler(event, context):
    print(event["Records"][0]["body"])
    return {"batchItemFailures": []}
