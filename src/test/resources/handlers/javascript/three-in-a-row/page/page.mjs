import { S3Client, GetObjectCommand } from '@aws-sdk/client-s3';
import { DynamoDB } from '@aws-sdk/client-dynamodb';

const s3 = new S3Client({});
const dynamodb = new DynamoDB({});

const text = async (Key) => (await s3.send(new GetObjectCommand({ Bucket: 'texts', Key }))).Body.transformToString();

export const handler = async ({ id, lang }) => {
  const header = await text(`${lang}/header.html`);
  const footer = await text(`${lang}/footer.html`);
  const { Item } = await dynamodb.getItem({ TableName: 'pages', Key: { id: { S: id } } });
  return header + Item.body.S + footer;
};
