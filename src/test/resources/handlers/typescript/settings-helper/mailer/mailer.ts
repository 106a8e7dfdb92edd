import { readSettings } from './settings';
import { DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb';

const dynamodb = new DynamoDBClient({});

export const handler = async (event: { id: string }): Promise<string> => {
  const settings = await readSettings();
  const { Item } = await dynamodb.send(
    new GetItemCommand({ TableName: process.env.TABLE, Key: { id: { S: event.id } } }),
  );
  return `${settings['/mail/sender']}: ${Item?.subject.S}`;
};
