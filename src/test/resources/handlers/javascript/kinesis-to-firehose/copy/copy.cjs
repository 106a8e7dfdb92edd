const { Firehose } = require('@aws-sdk/client-firehose');

const firehose = new Firehose({});

exports.handler = async (event) => {
  const Records = event.Records.map((r) => ({ Data: Buffer.from(r.kinesis.data, 'base64') }));
  await firehose.putRecordBatch({ DeliveryStreamName: process.env.DELIVERY, Records });
  return { batchItemFailures: [] };
};
