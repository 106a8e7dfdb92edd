import type { SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda';

export async function perRecord(
  event: SQSEvent,
  work: (record: SQSRecord) => Promise<void>,
): Promise<SQSBatchResponse> {
  const response: SQSBatchResponse = { batchItemFailures: [] };
  for (const record of event.Records) {
    try {
      await work(record);
    } catch {
      response.batchItemFailures.push({ itemIdentifier: record.messageId });
    }
  }
  return response;
}
