import middy from '@middy/core';
import httpJsonBodyParser from '@middy/http-json-body-parser';
import httpErrorHandler from '@middy/http-error-handler';
import { EventBridgeClient, PutEventsCommand } from '@aws-sdk/client-eventbridge';

const events = new EventBridgeClient({});

const baseHandler = async (event) => {
  const { orderId, lines } = event.body;
  await events.send(new PutEventsCommand({
    Entries: [{
      EventBusName: process.env.EVENT_BUS,
      Source: 'shop',
      DetailType: 'OrderPlaced',
      Detail: JSON.stringify({ orderId, lines }),
    }],
  }));
  return { statusCode: 202 };
};

export const handler = middy(baseHandler)
  .use(httpJsonBodyParser())
  .use(httpErrorHandler());
