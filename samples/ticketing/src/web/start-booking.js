const AWS = require('aws-sdk');

const sqs = new AWS.SQS();
const MOST_SEATS = 8;

exports.handler = async (event) => {
  const booking = JSON.parse(event.body);
  if (!booking.seats || booking.seats.length > MOST_SEATS) {
    return { statusCode: 400, body: JSON.stringify({ message: `1 to ${MOST_SEATS} seats, please` }) };
  }
  const sent = await sqs.sendMessage({
    QueueUrl: process.env.BOOKING_QUEUE_URL,
    MessageBody: JSON.stringify({ ...booking, customerId: event.requestContext.authorizer.principalId }),
    MessageGroupId: booking.eventId,
    MessageDeduplicationId: event.requestContext.requestId,
  }).promise();
  return { statusCode: 202, body: JSON.stringify({ bookingId: sent.MessageId }) };
};
