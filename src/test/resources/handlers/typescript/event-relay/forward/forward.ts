import type { SNSEvent } from 'aws-lambda';
import { SQSClient, SendMessageBatchCommand } from '@aws-sdk/client-sqs';

const sqs = new SQSClient({});

export const handler = async (event: SNSEvent): Promise<void> => {
  const Entries = event.Records.map((record) => ({ Id: record.Sns.MessageId, MessageBody: record.Sns.Message }));
  await sqs.send(new SendMessageBatchCommand({ QueueUrl: process.env.QUEUE_URL, Entries }));
};
