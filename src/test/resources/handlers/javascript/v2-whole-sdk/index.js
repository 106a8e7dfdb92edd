const AWS = require('aws-sdk');
const dynamo = new AWS.DynamoDB.DocumentClient({ region: process.env.AWS_REGION });

exports.handler = async (event) => {
  const params = {
    TableName: process.env.TABLE_NAME,
    FilterExpression: '#s = :open',
    ExpressionAttributeNames: { '#s': 'status' },
    ExpressionAttributeValues: { ':open': 'OPEN' },
  };
  const data = await dynamo.scan(params).promise();
  return { statusCode: 200, body: JSON.stringify(data.Items) };
};
