import type { AppSyncResolverEvent } from 'aws-lambda';
import { EventBridgeClient, PutEventsCommand } from '@aws-sdk/client-eventbridge';

const events = new EventBridgeClient({});

export const handler = async (event: AppSyncResolverEvent<{ id: string }>): Promise<string> => {
  await events.send(
    new PutEventsCommand({
      Entries: [
        { EventBusName: process.env.BUS, Source: 'shop', DetailType: 'Placed', Detail: JSON.stringify(event.arguments) },
      ],
    }),
  );
  return event.arguments.id;
};
