import type { APIGatewayProxyEventV2, APIGatewayProxyResultV2 } from 'aws-lambda';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, QueryCommand } from '@aws-sdk/lib-dynamodb';

const docs = DynamoDBDocumentClient.from(new DynamoDBClient({}), {
  marshallOptions: { removeUndefinedValues: true },
});

interface Order { id: string; total: number; placedAt: string }

export const handler = async (event: APIGatewayProxyEventV2): Promise<APIGatewayProxyResultV2> => {
  const customer = event.pathParameters!.customer as string;
  const { Items } = await docs.send(new QueryCommand({
    TableName: process.env.ORDERS!,
    KeyConditionExpression: 'customer = :c',
    ExpressionAttributeValues: { ':c': customer },
    ScanIndexForward: false,
  }));
  const orders = (Items ?? []) as Order[];
  return { statusCode: 200, body: JSON.stringify(orders.map(({ id, total }) => ({ id, total }))) };
};
