const { SNSClient, PublishBatchCommand } = require('@aws-sdk/client-sns');

const sns = new SNSClient({});

exports.handler = async (event) => {
  for (let i = 0; i < event.texts.length; i += 10) {
    const PublishBatchRequestEntries = event.texts
      .slice(i, i + 10)
      .map((Message, n) => ({ Id: String(i + n), Message }));
    await sns.send(new PublishBatchCommand({ TopicArn: process.env.TOPIC, PublishBatchRequestEntries }));
  }
};
