import { DynamoDB } from '@aws-sdk/client-dynamodb';

const dynamodb = new DynamoDB();

export async function handler(event: { id: string }) {
  return dynamodb.query({
    TableName: process.env.TABLE,
    KeyConditionExpression: 'id = :id',
    ExpressionAttributeValues: { ':id': { S: event.id } },
  });
}
