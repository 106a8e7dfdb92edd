import { DynamoDBClient, DeleteItemCommand, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { EventBridgeClient, PutEventsCommand, PutEventsRequestEntry } from '@aws-sdk/client-eventbridge';

const dynamodb = new DynamoDBClient({});
const events = new EventBridgeClient({});

async function flush(entries: PutEventsRequestEntry[]): Promise<void> {
  while (entries.length > 0) {
    await events.send(new PutEventsCommand({ Entries: entries.splice(0, 10) }));
  }
}

export const handler = async (event: { ids: string[] }): Promise<void> => {
  const entries: PutEventsRequestEntry[] = [];
  for (const id of event.ids) {
    await dynamodb.send(new DeleteItemCommand({ TableName: process.env.TABLE, Key: { id: { S: id } } }));
    await dynamodb.send(
      new UpdateItemCommand({
        TableName: process.env.TABLE,
        Key: { id: { S: 'counter' } },
        UpdateExpression: 'ADD deleted :one',
        ExpressionAttributeValues: { ':one': { N: '1' } },
      }),
    );
    entries.push({ EventBusName: process.env.BUS, Source: 'items', DetailType: 'Deleted', Detail: JSON.stringify({ id }) });
  }
  await flush(entries);
};
