import { DynamoDBClient, ScanCommand } from '@aws-sdk/client-dynamodb';

const client = new DynamoDBClient({});

export const handler = async () => {
  const { Items } = await client.send(new ScanCommand({ TableName: process.env.TABLE, Limit: 25 }));
  return { statusCode: 200, body: JSON.stringify(Items) };
};
