'use strict';
const S3 = require('aws-sdk/clients/s3');
const SNS = require('aws-sdk/clients/sns');

module.exports.handler = (event, context, callback) => {
  const s3 = new S3();
  const sns = new SNS({ apiVersion: '2010-03-31' });
  const object = event.Records[0].s3.object;
  s3.getObject({ Bucket: 'incoming-files', Key: object.key }, (error, data) => {
    if (error) {
      callback(error);
      return;
    }
    sns.publish({ TopicArn: process.env.TOPIC, Message: data.Body.toString() }, callback);
  });
};
