import { SQSEvent } from 'aws-lambda';
import { SQSClient } from '@aws-sdk/client-sqs';
import { OrderQueue } from '../services/order-queue';
import { logger } from '../lib/logger';

const queue = new OrderQueue(new SQSClient({}), process.env.NEXT_QUEUE_URL ?? '');

export async function handler(event: SQSEvent): Promise<void> {
  for (const { body, messageId } of event.Records) {
    logger.info('forwarding', { messageId });
    await queue.forward(JSON.parse(body));
  }
}
