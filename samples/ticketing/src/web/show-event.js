const AWS = require('aws-sdk');

const dynamo = new AWS.DynamoDB.DocumentClient();

exports.handler = async (event) => {
  const { eventId } = event.pathParameters;
  const show = await dynamo.get({ TableName: process.env.EVENTS_TABLE, Key: { eventId } }).promise();
  const bookings = await dynamo.query({
    TableName: process.env.BOOKINGS_TABLE,
    KeyConditionExpression: 'eventId = :event',
    ExpressionAttributeValues: { ':event': eventId },
  }).promise();
  if (!show.Item) {
    return { statusCode: 404, body: JSON.stringify({ message: 'no such event' }) };
  }
  const taken = bookings.Items.map((booking) => booking.seat);
  return { statusCode: 200, body: JSON.stringify({ ...show.Item, taken }) };
};
