import type { AWSError } from 'aws-sdk';
import { S3Client, HeadObjectCommand } from '@aws-sdk/client-s3';

const s3 = new S3Client({});

export const handler = async (event: { bucket: string; key: string }): Promise<number | undefined> => {
  try {
    const head = await s3.send(new HeadObjectCommand({ Bucket: event.bucket, Key: event.key }));
    return head.ContentLength;
  } catch (error) {
    if ((error as AWSError).statusCode === 404) return undefined;
    throw error;
  }
};
