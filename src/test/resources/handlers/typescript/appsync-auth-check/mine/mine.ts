import { DynamoDBDocument } from '@aws-sdk/lib-dynamodb';
import { DynamoDB } from '@aws-sdk/client-dynamodb';

const docs = DynamoDBDocument.from(new DynamoDB({}));

export const handler = async (event: { arguments: { id: string; count: number } }) => {
  const TableName = process.env.TABLE;
  const { Item } = await docs.get({ TableName, Key: { id: event.arguments.id } });
  const left = Item!.stock - event.arguments.count;
  await docs.put({ TableName, Item: { ...Item, stock: left } });
  return left;
};
