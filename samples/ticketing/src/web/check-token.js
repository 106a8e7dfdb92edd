const AWS = require('aws-sdk');

const dynamo = new AWS.DynamoDB.DocumentClient();

exports.handler = async (event) => {
  const token = (event.authorizationToken || '').replace(/^Bearer /, '');
  const session = await dynamo.get({ TableName: process.env.SESSIONS_TABLE, Key: { token } }).promise();
  const known = session.Item && session.Item.expires > Date.now() / 1000;
  return {
    principalId: known ? session.Item.customerId : 'anonymous',
    policyDocument: {
      Version: '2012-10-17',
      Statement: [{ Action: 'execute-api:Invoke', Effect: known ? 'Allow' : 'Deny', Resource: event.methodArn }],
    },
  };
};
