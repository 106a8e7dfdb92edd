module.exports.handler = function (event, context, done) {
  for (const record of event.Records) {
    const click = JSON.parse(Buffer.from(record.kinesis.data, 'base64'));
    if (!click.page) {
      return done(null, { batchItemFailures: [{ itemIdentifier: record.kinesis.sequenceNumber }] });
    }
    console.log(click.page);
  }
  done(null, { batchItemFailures: [] });
};
