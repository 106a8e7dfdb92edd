import { DynamoDBClient, ScanCommand } from '@aws-sdk/client-dynamodb';

const client = new DynamoDBClient({});

export async function all() {
  const { Items } = await client.send(new ScanCommand({ TableName: process.env.TABLE }));
  return Items ?? [];
}
