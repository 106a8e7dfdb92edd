import importlib.util
import json
import os
from pathlib import Path
from unittest.mock import patch

os.environ.setdefault("AWS_DEFAULT_REGION", "eu-west-1")
os.environ.setdefault("TABLE_NAME", "orders")
os.environ.setdefault("CARRIER_SECRET", "carrier")

spec = importlib.util.spec_from_file_location(
    "fulfil_order", Path(__file__).parents[1] / "src" / "fulfil-order" / "app.py")
app = importlib.util.module_from_spec(spec)
spec.loader.exec_module(app)


def message(message_id, **line):
    return {"messageId": message_id, "body": json.dumps(line)}


def run(records, unprocessed=()):
    with patch.object(app.parameters, "get_secret", return_value="key"), \
            patch.object(app, "book_parcel", side_effect=lambda line, key: f"T-{line['number']}"), \
            patch.object(app, "dynamodb") as dynamodb:
        dynamodb.batch_write_item.side_effect = lambda RequestItems: {
            "UnprocessedItems": {"orders": [RequestItems["orders"][i] for i in unprocessed]}}
        return app.handler({"Records": records}, None), dynamodb.batch_write_item


def test_one_write_for_the_whole_batch():
    answer, write = run([
        message("a", orderId="1", number=1, sku="mug", quantity=2),
        message("b", orderId="1", number=2, sku="cup", quantity=1),
    ])
    assert answer == {"batchItemFailures": []}
    assert write.call_count == 1


def test_only_the_bad_message_comes_back():
    answer, _ = run([
        message("a", orderId="1", number=1, sku="mug", quantity=2),
        message("b", sku="cup"),
    ])
    assert answer == {"batchItemFailures": [{"itemIdentifier": "b"}]}


def test_what_the_table_did_not_take_comes_back():
    answer, _ = run([
        message("a", orderId="1", number=1, sku="mug", quantity=2),
        message("b", orderId="1", number=2, sku="cup", quantity=1),
    ], unprocessed=[1])
    assert answer == {"batchItemFailures": [{"itemIdentifier": "b"}]}
