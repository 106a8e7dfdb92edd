import { Context } from 'aws-lambda';
import { LambdaInterface } from '@aws-lambda-powertools/commons/types';
import { Tracer } from '@aws-lambda-powertools/tracer';
import { S3Client, GetObjectCommand } from '@aws-sdk/client-s3';

const tracer = new Tracer({ serviceName: 'thumbnails' });
const s3 = tracer.captureAWSv3Client(new S3Client({}));

class Lambda implements LambdaInterface {
  private count = 0;

  @tracer.captureLambdaHandler()
  public async handler(event: { bucket: string; keys: string[] }, _context: Context): Promise<number> {
    for (const key of event.keys) {
      await this.read(event.bucket, key);
    }
    return this.count;
  }

  private async read(bucket: string, key: string): Promise<void> {
    const object = await s3.send(new GetObjectCommand({ Bucket: bucket, Key: key }));
    this.count += object.ContentLength ?? 0;
  }
}

const handlerClass = new Lambda();
export const handler = handlerClass.handler.bind(handlerClass);
