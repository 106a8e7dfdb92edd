import { SQSClient, SendMessageCommand } from '@aws-sdk/client-sqs';

const sqs = new SQSClient({});

async function* entries(url) {
  for (let page = 1; ; page++) {
    const answer = await fetch(`${url}?page=${page}`);
    const { items } = await answer.json();
    if (items.length === 0) return;
    yield* items;
  }
}

export const handler = async () => {
  for await (const entry of entries(process.env.FEED)) {
    await sqs.send(new SendMessageCommand({ QueueUrl: process.env.QUEUE_URL, MessageBody: JSON.stringify(entry) }));
  }
};
