var AWS = require('aws-sdk');
var lambda = new AWS.Lambda();
var ssm = new AWS.SSM();

exports.handler = function (event, context, callback) {
  ssm.getParameter({ Name: '/pricing/mode' }, function (err, mode) {
    if (err) return callback(err);
    lambda.invoke({
      FunctionName: 'pricing',
      Payload: JSON.stringify({ sku: event.sku, mode: mode.Parameter.Value }),
    }, function (err, data) {
      if (err) return callback(err);
      callback(null, JSON.parse(data.Payload));
    });
  });
};
