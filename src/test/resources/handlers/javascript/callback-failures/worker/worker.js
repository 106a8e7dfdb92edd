const { work } = require('./work');

exports.handler = (event, context, callback) => {
  const batchItemFailures = [];
  event.Records.forEach((record) => {
    try {
      work(JSON.parse(record.body));
    } catch (error) {
      batchItemFailures.push({ itemIdentifier: record.messageId });
    }
  });
  callback(null, { batchItemFailures });
};
