import json
import os
import sys
from decimal import Decimal

sys.path.insert(0, os.path.join(os.path.dirname(__file__), ".."))

import app


def test_unknown_status_is_rejected():
    answer = app.handler({"queryStringParameters": {"status": "LOST"}}, None)
    assert answer["statusCode"] == 400


def test_status_defaults_to_open(monkeypatch):
    asked = []
    monkeypatch.setattr(app, "find_orders", lambda status: asked.append(status) or [])
    app.handler({"queryStringParameters": None}, None)
    assert asked == ["OPEN"]


def test_totals_are_numbers():
    answer = app.reply(200, {"total": Decimal("19.90")})
    assert json.loads(answer["body"]) == {"total": 19.9}
