import json
import os

import amazondax

tickets = amazondax.AmazonDaxClient.resource(endpoint_url=os.environ["TICKET_CACHE"]).Table(
    os.environ["TICKETS_TABLE"]
)


def handler(event, context):
    code = event["pathParameters"]["code"]
    ticket = tickets.get_item(Key={"code": code}, ConsistentRead=True).get("Item")
    if ticket is None:
        return answer(404, {"message": "unknown ticket"})
    if ticket.get("usedAt"):
        return answer(409, {"message": "used at " + ticket["usedAt"]})
    return answer(200, {"code": code, "seat": ticket["seat"], "gate": ticket["gate"]})


def answer(status, body):
    return {"statusCode": status, "body": json.dumps(body)}
