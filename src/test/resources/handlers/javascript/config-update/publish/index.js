const AWS = require('aws-sdk');
AWS.config.update({ region: process.env.AWS_REGION });

exports.handler = async (event) => {
  const promises = [];
  const sns = new AWS.SNS();
  for (const text of event.texts) {
    promises.push(sns.publish({ TopicArn: process.env.TOPIC_ARN, Message: text }).promise());
  }
  return Promise.all(promises);
};
