import type { APIGatewayProxyEvent, APIGatewayProxyResult } from 'aws-lambda';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, GetCommand } from '@aws-sdk/lib-dynamodb';

const dynamo = DynamoDBDocumentClient.from(new DynamoDBClient({}));

// GET /orders/{orderId}
export const handler = async (event: APIGatewayProxyEvent): Promise<APIGatewayProxyResult> => {
  const orderId = event.pathParameters?.orderId;

  const { Item: order } = await dynamo.send(new GetCommand({
    TableName: process.env.TABLE_NAME,
    Key: { pk: `ORDER#${orderId}`, sk: 'ORDER' },
  }));

  if (!order) {
    return { statusCode: 404, body: JSON.stringify({ message: 'no such order' }) };
  }
  return {
    statusCode: 200,
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ orderId, status: order.status, total: order.total, lines: order.lines }),
  };
};
