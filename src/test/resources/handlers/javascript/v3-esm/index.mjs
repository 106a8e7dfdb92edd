import { DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';

const client = new DynamoDBClient({});

export const handler = async (event) => {
  for (const record of event.Records) {
    const body = JSON.parse(record.body);
    await client.send(new PutItemCommand({
      TableName: process.env.TABLE,
      Item: marshall({ pk: record.messageId, ...body }),
    }));
  }
};
