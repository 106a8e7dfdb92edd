const { SFNClient, StartExecutionCommand } = require('@aws-sdk/client-sfn');

const sfn = new SFNClient({});

exports.handler = async (event) => {
  const { executionArn } = await sfn.send(new StartExecutionCommand({
    stateMachineArn: process.env.MACHINE,
    input: JSON.stringify(event.queryStringParameters),
  }));
  return { statusCode: 200, body: executionArn };
};
