import os

import redis

cache = redis.Redis(host=os.environ["REDIS_HOST"], ssl=True)


def handler(event, context):
    cursor, keys = cache.scan(match="session:*", count=100)
    for key in keys:
        cache.delete(key)
    return len(keys)
