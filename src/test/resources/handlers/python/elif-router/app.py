import json
import boto3

TABLE = boto3.resource("dynamodb").Table("carts")


def handler(event, context):
    route = event["routeKey"]
    cart = event["pathParameters"]["cart"]
    if route == "GET /carts/{cart}":
        body = TABLE.get_item(Key={"id": cart}).get("Item", {})
    elif route == "PUT /carts/{cart}":
        body = json.loads(event["body"])
        TABLE.put_item(Item={"id": cart, **body})
    elif route == "DELETE /carts/{cart}":
        TABLE.delete_item(Key={"id": cart})
        body = {}
    else:
        return {"statusCode": 400}
    return {"statusCode": 200, "body": json.dumps(body, default=str)}
