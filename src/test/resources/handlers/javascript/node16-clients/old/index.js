const DynamoDB = require('aws-sdk/clients/dynamodb');

const docs = new DynamoDB.DocumentClient();

exports.handler = async (event) => {
  const { Item } = await docs.get({ TableName: process.env.TABLE, Key: { id: event.id } }).promise();
  return Item;
};
