import { DynamoDBClient, paginateQuery } from '@aws-sdk/client-dynamodb';

const client = new DynamoDBClient({ maxAttempts: 3 });

export async function handler({ tenant }) {
  let total = 0;
  const pages = paginateQuery({ client, pageSize: 100 }, {
    TableName: process.env.LEDGER,
    KeyConditionExpression: 'tenant = :tenant',
    ExpressionAttributeValues: { ':tenant': { S: tenant } },
    ConsistentRead: true,
  });
  for await (const page of pages) {
    for (const entry of page.Items) {
      total += Number(entry.amount.N);
    }
  }
  return total;
}
