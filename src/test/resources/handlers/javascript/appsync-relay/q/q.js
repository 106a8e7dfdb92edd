const { SQS } = require('@aws-sdk/client-sqs');
const { randomUUID } = require('crypto');

const sqs = new SQS({});

exports.handler = async ({ arguments: args }) => {
  const id = randomUUID();
  await sqs.sendMessage({ QueueUrl: process.env.QUEUE_URL, MessageBody: JSON.stringify({ ...args, id }) });
  return id;
};
