exports.handler = (event, context, callback) => {
  event.Records.forEach((record) => console.log(record.body));
  callback(null, 'ok');
};
