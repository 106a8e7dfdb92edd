import { GetParametersCommand, SSMClient } from '@aws-sdk/client-ssm';

const ssm = new SSMClient({});

export async function readSettings(): Promise<Record<string, string>> {
  const { Parameters } = await ssm.send(new GetParametersCommand({ Names: ['/mail/sender'] }));
  return Object.fromEntries((Parameters ?? []).map((p) => [p.Name!, p.Value!]));
}
