import type { APIGatewayProxyWebsocketHandlerV2 } from 'aws-lambda';
import { DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb';

const client = new DynamoDBClient({});

export const handler: APIGatewayProxyWebsocketHandlerV2 = async (event) => {
  await client.send(
    new PutItemCommand({
      TableName: process.env.CONNECTIONS,
      Item: { id: { S: event.requestContext.connectionId } },
    }),
  );
  return { statusCode: 200 };
};
