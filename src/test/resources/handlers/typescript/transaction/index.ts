import { DynamoDBClient, TransactWriteItemsCommand, BatchGetItemCommand } from '@aws-sdk/client-dynamodb';

const client = new DynamoDBClient({});
const ACCOUNTS = process.env.ACCOUNTS!;

export async function handler(event: { from: string; to: string; amount: number }) {
  const { Responses } = await client.send(new BatchGetItemCommand({
    RequestItems: { [ACCOUNTS]: { Keys: [{ id: { S: event.from } }, { id: { S: event.to } }] } },
  }));
  if (Responses?.[ACCOUNTS]?.length !== 2) {
    throw new Error('unknown account');
  }
  await client.send(new TransactWriteItemsCommand({
    TransactItems: [
      { Update: { TableName: ACCOUNTS, Key: { id: { S: event.from } }, UpdateExpression: 'ADD balance :a', ExpressionAttributeValues: { ':a': { N: `${-event.amount}` } } } },
      { Update: { TableName: ACCOUNTS, Key: { id: { S: event.to } }, UpdateExpression: 'ADD balance :a', ExpressionAttributeValues: { ':a': { N: `${event.amount}` } } } },
      { Put: { TableName: 'transfers', Item: { id: { S: `${event.from}-${event.to}` } } } },
    ],
  }));
}
