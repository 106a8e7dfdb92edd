const https = require('https');
const DynamoDB = require('aws-sdk/clients/dynamodb');

const agent = new https.Agent({ keepAlive: true, maxSockets: 50 });
const docs = new DynamoDB.DocumentClient({ httpOptions: { agent } });

exports.handler = async (event) => docs.query({
  TableName: 'events',
  KeyConditionExpression: 'device = :d',
  ExpressionAttributeValues: { ':d': event.device },
}).promise();
