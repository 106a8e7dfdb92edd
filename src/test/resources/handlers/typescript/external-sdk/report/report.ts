import { S3Client, PutObjectCommand } from '@aws-sdk/client-s3';

const s3 = new S3Client({});

export const handler = async (event: { id: string }) => {
  await s3.send(new PutObjectCommand({ Bucket: 'reports', Key: event.id, Body: '' }));
};
