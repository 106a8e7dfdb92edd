import chunk from 'lodash/chunk';
import pMap from 'p-map';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { BatchWriteCommand, DynamoDBDocumentClient, GetCommand } from '@aws-sdk/lib-dynamodb';

const docs = DynamoDBDocumentClient.from(new DynamoDBClient({}));

export const handler = async ({ rows, ids }) => {
  for (const part of chunk(rows, 25)) {
    await docs.send(new BatchWriteCommand({ RequestItems: { rows: part.map((Item) => ({ PutRequest: { Item } })) } }));
  }
  return pMap(ids, async (id) => {
    const { Item } = await docs.send(new GetCommand({ TableName: 'rows', Key: { id } }));
    return Item;
  }, { concurrency: 5 });
};
