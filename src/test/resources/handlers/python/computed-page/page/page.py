import json


def handler(event, context):
    number = int(event["pathParameters"]["id"])
    return {"statusCode": 200, "body": json.dumps({"primes": [n for n in range(2, number) if all(n % d for d in range(2, n))]})}
