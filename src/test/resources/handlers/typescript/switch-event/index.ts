import { DynamoDBStreamEvent, DynamoDBRecord } from 'aws-lambda';
import { OpenSearch } from './search';
import { FirehoseClient, PutRecordCommand } from '@aws-sdk/client-firehose';

const firehose = new FirehoseClient({});
const search = new OpenSearch();

async function archive(record: DynamoDBRecord): Promise<void> {
  await firehose.send(new PutRecordCommand({
    DeliveryStreamName: process.env.ARCHIVE,
    Record: { Data: Buffer.from(JSON.stringify(record.dynamodb?.OldImage)) },
  }));
}

export const handler = async (event: DynamoDBStreamEvent) => {
  for (const record of event.Records) {
    switch (record.eventName) {
      case 'INSERT':
      case 'MODIFY':
        await search.index(record.dynamodb!.NewImage!);
        break;
      case 'REMOVE':
        await archive(record);
        break;
      default:
        console.warn('unknown', record.eventName);
    }
  }
};
