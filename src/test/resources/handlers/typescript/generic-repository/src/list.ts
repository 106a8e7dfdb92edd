import { APIGatewayProxyResult } from 'aws-lambda';
import { UserRepository } from './repository';

const users = new UserRepository();

export const handler = async (): Promise<APIGatewayProxyResult> => ({
  statusCode: 200,
  body: JSON.stringify(await users.findAll()),
});
