import os
import time

import boto3

ssm = boto3.client("ssm")
TTL = 300
_cache = {}
_loaded_at = 0


def settings():
    global _cache, _loaded_at
    if time.time() - _loaded_at > TTL:
        answer = ssm.get_parameters_by_path(Path=os.environ["CONFIG_PATH"], WithDecryption=True)
        _cache = {p["Name"]: p["Value"] for p in answer["Parameters"]}
        _loaded_at = time.time()
    return _cache


def handler(event, context):
    return {"enabled": settings().get("/app/enabled") == "true"}
