import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, GetCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';

const docs = DynamoDBDocumentClient.from(new DynamoDBClient({}));

export const handler = async (event: { user: string }) => {
  const user = await docs.send(new GetCommand({ TableName: process.env.USERS, Key: { id: event.user } }));
  const orders = await docs.send(
    new QueryCommand({
      TableName: process.env.ORDERS,
      KeyConditionExpression: 'id = :u',
      ExpressionAttributeValues: { ':u': event.user },
    }),
  );
  return { user: user.Item, orders: orders.Items };
};
