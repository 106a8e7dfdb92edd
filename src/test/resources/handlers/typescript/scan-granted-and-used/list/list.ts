import { DynamoDBClient, paginateScan } from '@aws-sdk/client-dynamodb';

const client = new DynamoDBClient({});

export const handler = async () => {
  const names: string[] = [];
  for await (const page of paginateScan({ client }, { TableName: process.env.TABLE })) {
    names.push(...page.Items!.map((item) => item.name.S!));
  }
  return names;
};
