import { DynamoDBDocument } from '@aws-sdk/lib-dynamodb';
import { DynamoDB } from '@aws-sdk/client-dynamodb';

const docs = DynamoDBDocument.from(new DynamoDB({}));

export const handler = async (event: { user: string; order: string }) => {
  const { Item: user } = await docs.get({ TableName: 'users', Key: { id: event.user } });
  if (!user?.active) {
    return { statusCode: 403 };
  }
  const { Item: order } = await docs.get({ TableName: 'orders', Key: { id: event.order } });
  return { statusCode: 200, body: JSON.stringify(order) };
};
