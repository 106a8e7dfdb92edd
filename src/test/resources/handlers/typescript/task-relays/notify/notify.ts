import { PublishCommand, SNSClient } from '@aws-sdk/client-sns';

const sns = new SNSClient({});

export const handler = async (event: { text: string }): Promise<void> => {
  console.log('publishing');
  await sns.send(new PublishCommand({ TopicArn: process.env.TOPIC, Message: event.text }));
};
