import { S3Client, ListObjectsV2Command, DeleteObjectCommand, HeadObjectCommand } from '@aws-sdk/client-s3';

const s3 = new S3Client({});
const Bucket = process.env.BUCKET;

const isOld = async (Key) => {
  const head = await s3.send(new HeadObjectCommand({ Bucket, Key }));
  return Date.now() - head.LastModified.getTime() > 86400000;
};

export const handler = async () => {
  let ContinuationToken;
  const keys = [];
  do {
    const page = await s3.send(new ListObjectsV2Command({ Bucket, ContinuationToken }));
    keys.push(...(page.Contents ?? []).map((o) => o.Key));
    ContinuationToken = page.NextContinuationToken;
  } while (ContinuationToken);
  const old = await Promise.all(keys.map(isOld));
  for (let i = 0; i < keys.length; i++) {
    if (old[i]) {
      await s3.send(new DeleteObjectCommand({ Bucket, Key: keys[i] }));
    }
  }
};
