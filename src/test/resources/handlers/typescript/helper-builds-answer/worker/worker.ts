import type { SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda';
import { perRecord } from './batch.js';

const process = async (record: SQSRecord): Promise<void> => {
  if (record.body === '') throw new Error('empty');
};

export const handler = (event: SQSEvent): Promise<SQSBatchResponse> => perRecord(event, process);
