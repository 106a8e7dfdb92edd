import { APIGatewayProxyHandler } from 'aws-lambda';
import { SNS } from '@aws-sdk/client-sns';
import axios from 'axios';

const notify = async (text: string): Promise<void> => {
  const sns = new SNS({});
  await sns.publish({ TopicArn: process.env.ALERTS, Message: text });
};

export const handler: APIGatewayProxyHandler = async (event) => {
  const api = axios.create({ baseURL: process.env.PARTNER_URL });
  const { data } = await api.post('/check', JSON.parse(event.body ?? '{}'));
  if (data.blocked) {
    await notify(`blocked ${data.id}`);
  }
  return { statusCode: 200, body: JSON.stringify(data) };
};
