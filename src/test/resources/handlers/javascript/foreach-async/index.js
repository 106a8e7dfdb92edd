const { SNSClient, PublishCommand } = require('@aws-sdk/client-sns');

exports.handler = async function (event) {
  const sns = new SNSClient({ region: 'eu-central-1' });
  event.Records.forEach(async (record) => {
    const image = record.dynamodb.NewImage;
    if (record.eventName !== 'INSERT') {
      return;
    }
    await sns.send(new PublishCommand({
      TopicArn: process.env.TOPIC_ARN,
      Message: JSON.stringify(image),
    }));
  });
};
