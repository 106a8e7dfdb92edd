const { BatchProcessor, EventType, processPartialResponse } = require('@aws-lambda-powertools/batch');
const { getParameter } = require('@aws-lambda-powertools/parameters/ssm');
const { KinesisClient, PutRecordCommand } = require('@aws-sdk/client-kinesis');

const processor = new BatchProcessor(EventType.SQS);
const kinesis = new KinesisClient({});

const recordHandler = async (record) => {
  const stream = await getParameter('/clicks/stream');
  await kinesis.send(new PutRecordCommand({ StreamName: stream, PartitionKey: record.messageId, Data: record.body }));
};

exports.handler = async (event, context) =>
  processPartialResponse(event, recordHandler, processor, { context });
