NAMES = {"c-1": "Ada", "c-2": "Grace"}


def handler(event, context):
    customer_id = event["customerId"]
    return {"id": customer_id, "name": NAMES.get(customer_id)}
