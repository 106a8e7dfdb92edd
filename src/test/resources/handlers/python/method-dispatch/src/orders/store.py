import os
import boto3

_table = boto3.resource("dynamodb").Table(os.environ["ORDERS"])


def find(order_id):
    return _table.get_item(Key={"id": order_id}).get("Item")


def remove(order_id):
    _table.delete_item(Key={"id": order_id})


def save(order):
    _table.put_item(Item=order)
    return order


def everything():
    return _table.scan()["Items"]
