import { AthenaClient, StartQueryExecutionCommand, GetQueryExecutionCommand } from '@aws-sdk/client-athena';
import { setTimeout } from 'timers/promises';

const athena = new AthenaClient({});

export const handler = async (event: { sql: string }): Promise<string | undefined> => {
  const { QueryExecutionId } = await athena.send(new StartQueryExecutionCommand({
    QueryString: event.sql,
    WorkGroup: process.env.WORKGROUP,
  }));
  let state: string | undefined = 'QUEUED';
  while (state === 'QUEUED' || state === 'RUNNING') {
    await setTimeout(1000);
    const { QueryExecution } = await athena.send(new GetQueryExecutionCommand({ QueryExecutionId }));
    state = QueryExecution?.Status?.State;
  }
  return state;
};
