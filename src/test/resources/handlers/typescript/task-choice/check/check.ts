import { DynamoDBClient, GetItemCommand, UpdateItemCommand } from '@aws-sdk/client-dynamodb';

const client = new DynamoDBClient({});

export const handler = async (event: { id: string; amount: number }) => {
  const key = { TableName: 'stock', Key: { id: { S: event.id } } };
  const { Item } = await client.send(new GetItemCommand(key));
  if (Number(Item?.left.N) < event.amount) {
    throw new Error('OutOfStock');
  }
  await client.send(
    new UpdateItemCommand({
      ...key,
      UpdateExpression: 'ADD #l :minus',
      ExpressionAttributeNames: { '#l': 'left' },
      ExpressionAttributeValues: { ':minus': { N: String(-event.amount) } },
    }),
  );
  return event;
};
