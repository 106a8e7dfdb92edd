import asyncio
import os

import aioboto3

session = aioboto3.Session()


async def load(client, key):
    answer = await client.get_object(Bucket=os.environ["BUCKET"], Key=key)
    async with answer["Body"] as stream:
        return await stream.read()


async def main(event):
    async with session.client("s3") as s3:
        return await asyncio.gather(*[load(s3, key) for key in event["keys"]])


def handler(event, context):
    parts = asyncio.run(main(event))
    return {"size": sum(len(part) for part in parts)}
