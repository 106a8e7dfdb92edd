const { DynamoDBClient } = require('@aws-sdk/client-dynamodb');
const { DynamoDBDocument } = require('@aws-sdk/lib-dynamodb');

const docs = DynamoDBDocument.from(new DynamoDBClient({}));

async function save(record) {
  const click = JSON.parse(Buffer.from(record.kinesis.data, 'base64').toString());
  await docs.update({
    TableName: process.env.CLICKS,
    Key: { page: click.page },
    UpdateExpression: 'ADD clicks :one',
    ExpressionAttributeValues: { ':one': 1 },
  });
}

exports.handler = async (event) => {
  const results = await Promise.allSettled(event.Records.map(save));
  const batchItemFailures = [];
  results.forEach((result, index) => {
    if (result.status === 'rejected') {
      batchItemFailures.push({ itemIdentifier: event.Records[index].kinesis.sequenceNumber });
    }
  });
  return { batchItemFailures };
};
