import { DynamoDBDocument } from '@aws-sdk/lib-dynamodb';
import { DynamoDB } from '@aws-sdk/client-dynamodb';
import { SQS } from '@aws-sdk/client-sqs';

const docs = DynamoDBDocument.from(new DynamoDB({}));
const sqs = new SQS({});

export const handler = async (event: { id: string; seats: number }) => {
  try {
    await docs.put({ TableName: 'bookings', Item: event, ConditionExpression: 'attribute_not_exists(id)' });
  } catch (error) {
    if ((error as Error).name === 'ConditionalCheckFailedException') {
      return { booked: false };
    }
    await sqs.sendMessage({ QueueUrl: process.env.FAILURES, MessageBody: JSON.stringify(event) });
    throw error;
  }
  return { booked: true };
};
