import type { APIGatewayProxyEvent } from 'aws-lambda';
import { Kinesis } from '@aws-sdk/client-kinesis';

const kinesis = new Kinesis({});

export const handler = async (event: APIGatewayProxyEvent) => {
  await kinesis.putRecord({
    StreamName: process.env.STREAM,
    PartitionKey: event.requestContext.requestId,
    Data: Buffer.from(JSON.stringify(event.queryStringParameters)),
  });
  return { statusCode: 204, body: '' };
};
