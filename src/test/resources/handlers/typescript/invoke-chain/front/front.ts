import { InvokeCommand, Lambda, LambdaClient } from '@aws-sdk/client-lambda';

const client = new LambdaClient({});
const audit = new Lambda({});

async function ask<T>(payload: unknown): Promise<T> {
  const { Payload } = await client.send(
    new InvokeCommand({ FunctionName: process.env.BACK, Payload: JSON.stringify(payload) }),
  );
  return JSON.parse(Buffer.from(Payload!).toString()) as T;
}

export const handler = async (event: { id: string }) => {
  const answer = await ask<{ total: number }>({ id: event.id });
  await audit.invoke({ FunctionName: process.env.AUDIT, InvocationType: 'Event', Payload: '{}' });
  return answer.total;
};
