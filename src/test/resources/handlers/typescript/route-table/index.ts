import { APIGatewayProxyEvent, APIGatewayProxyResult } from 'aws-lambda';
import { DynamoDB } from 'aws-sdk';

const db = new DynamoDB.DocumentClient();
const TableName = process.env.NOTES as string;

type Route = (event: APIGatewayProxyEvent) => Promise<unknown>;

const list: Route = async () => (await db.scan({ TableName }).promise()).Items;
const remove: Route = (event) =>
  db.delete({ TableName, Key: { id: event.pathParameters?.id } }).promise();

const routes: Record<string, Route> = {
  'GET /notes': list,
  'DELETE /notes/{id}': remove,
};

export const handler = async (event: APIGatewayProxyEvent): Promise<APIGatewayProxyResult> => {
  const route = routes[`${event.httpMethod} ${event.resource}`];
  if (!route) return { statusCode: 404, body: '' };
  return { statusCode: 200, body: JSON.stringify(await route(event)) };
};
