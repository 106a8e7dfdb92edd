import { SSMClient, GetParametersCommand } from '@aws-sdk/client-ssm';
import Redis from 'ioredis';

let redis: Redis | undefined;
let settings: Promise<Record<string, string>> | undefined;
const ssm = new SSMClient({});

const connect = (): Redis => (redis ??= new Redis(process.env.REDIS_URL!));

async function load(): Promise<Record<string, string>> {
  const { Parameters = [] } = await ssm.send(new GetParametersCommand({ Names: ['/a', '/b'], WithDecryption: true }));
  return Object.fromEntries(Parameters.map((p) => [p.Name!, p.Value!]));
}

export const handler = async (event: { key: string }) => {
  settings = settings ?? load();
  const names = await settings;
  return connect().get(names['/a'] + event.key);
};
