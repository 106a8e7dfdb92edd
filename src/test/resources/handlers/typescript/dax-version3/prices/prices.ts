import { DaxDocument } from '@amazon-dax-sdk/lib-dax';

const dax = new DaxDocument({ endpoint: process.env.DAX_ENDPOINT, region: process.env.AWS_REGION });

export const handler = async (event: { shop: string }) => {
  const { Items } = await dax.query({
    TableName: 'prices',
    KeyConditionExpression: 'shop = :s',
    ExpressionAttributeValues: { ':s': event.shop },
    ConsistentRead: true,
  });
  return Items;
};
