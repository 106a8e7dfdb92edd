const AmazonDaxClient = require('amazon-dax-client');
const AWS = require('aws-sdk');

const dax = new AmazonDaxClient({ endpoints: [process.env.DAX_ENDPOINT], region: 'eu-west-1' });
const cached = new AWS.DynamoDB.DocumentClient({ service: dax });

exports.handler = async ({ sku, fresh }) => {
  const strong = await cached.get({ TableName: process.env.TABLE, Key: { id: sku }, ConsistentRead: true }).promise();
  const weak = await cached.get({ TableName: process.env.TABLE, Key: { id: `${sku}#${strong.Item.variant}` } }).promise();
  return fresh ? strong.Item : weak.Item;
};
