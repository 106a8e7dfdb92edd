const { SQSClient, SendMessageCommand } = require('@aws-sdk/client-sqs');
const { SSMClient, GetParameterCommand } = require('@aws-sdk/client-ssm');

const sqs = new SQSClient({});
const ssm = new SSMClient({});

const send = (url, order) =>
  sqs.send(new SendMessageCommand({ QueueUrl: url, MessageBody: JSON.stringify(order) }));

exports.handler = async ({ orders }) => {
  const { Parameter } = await ssm.send(new GetParameterCommand({ Name: '/queue/url' }));
  await Promise.all(orders.map((order) => send(Parameter.Value, order)));
  return orders.length;
};
