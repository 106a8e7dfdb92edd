const { DynamoDB } = require('@aws-sdk/client-dynamodb');
const levenshtein = require('fast-levenshtein');

const dynamodb = new DynamoDB({});

exports.handler = async ({ name, id }) => {
  const { Item } = await dynamodb.getItem({ TableName: 'people', Key: { id: { S: id } } });
  return { distance: levenshtein.get(name, Item.name.S) };
};
