const { DynamoDB } = require('@aws-sdk/client-dynamodb');

const dynamodb = new DynamoDB({});

exports.handler = async ({ ids }) => {
  for (const id of ids) {
    await dynamodb.putItem({ TableName: 'people', Item: { id: { S: id } } });
  }
};
