const { DynamoDBDocument } = require('@aws-sdk/lib-dynamodb');
const { DynamoDB } = require('@aws-sdk/client-dynamodb');

const docs = DynamoDBDocument.from(new DynamoDB({}));

exports.handler = async ({ user }) => {
  const userPromise = docs.get({ TableName: 'users', Key: { id: user } });
  const ordersPromise = docs.query({
    TableName: 'orders',
    KeyConditionExpression: '#u = :u',
    ExpressionAttributeNames: { '#u': 'user' },
    ExpressionAttributeValues: { ':u': user },
  });
  const { Item } = await userPromise;
  const { Items } = await ordersPromise;
  return { ...Item, orders: Items };
};
