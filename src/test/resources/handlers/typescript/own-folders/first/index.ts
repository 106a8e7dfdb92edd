import { S3 } from '@aws-sdk/client-s3';

const s3 = new S3({});

export const handler = async (event: { key: string }) => s3.headObject({ Bucket: 'files', Key: event.key });
