import { DynamoDBClient, QueryCommand } from '@aws-sdk/client-dynamodb';

const client = new DynamoDBClient({});

export const handler = async (event: { customer: string }) => {
  const open = await client.send(
    new QueryCommand({
      TableName: process.env.ORDERS,
      KeyConditionExpression: 'customer = :c',
      FilterExpression: 'status = :s',
      ExpressionAttributeValues: { ':c': { S: event.customer }, ':s': { S: 'OPEN' } },
    }),
  );
  return open.Items;
};
