'use strict';

const { randomUUID } = require('crypto');
const AWS = require('aws-sdk');

const dynamo = new AWS.DynamoDB.DocumentClient();
const lambda = new AWS.Lambda();
const sqs = new AWS.SQS();
const sns = new AWS.SNS();
const kinesis = new AWS.Kinesis();

const { TABLE_NAME, QUOTE_FUNCTION, FULFILMENT_QUEUE_URL, ORDER_EVENTS, ORDER_PLACED_TOPIC } = process.env;

// POST /orders  { customerId, lines: [{ sku, quantity }] }
exports.handler = async (event) => {
  const request = JSON.parse(event.body || '{}');
  if (!request.customerId || !Array.isArray(request.lines) || request.lines.length === 0) {
    return reply(400, { message: 'customerId and lines are required' });
  }

  const { Item: customer } = await dynamo.get({
    TableName: TABLE_NAME,
    Key: { pk: `CUSTOMER#${request.customerId}`, sk: 'PROFILE' },
  }).promise();

  // Prices come from the quote service, so that shop and back office agree.
  const answer = await lambda.invoke({
    FunctionName: QUOTE_FUNCTION,
    InvocationType: 'RequestResponse',
    Payload: JSON.stringify({ body: JSON.stringify({ lines: request.lines }) }),
  }).promise();

  if (!customer) {
    return reply(404, { message: 'no such customer' });
  }
  const quote = JSON.parse(JSON.parse(answer.Payload).body);

  const order = {
    orderId: randomUUID(),
    customerId: request.customerId,
    country: customer.country,
    lines: quote.lines,
    total: quote.total,
    status: 'OPEN',
    placedAt: new Date().toISOString(),
  };

  await dynamo.put({
    TableName: TABLE_NAME,
    Item: { pk: `ORDER#${order.orderId}`, sk: 'ORDER', ...order },
  }).promise();

  let number = 0;
  for (const line of order.lines) {
    number += 1;
    await sqs.sendMessage({
      QueueUrl: FULFILMENT_QUEUE_URL,
      MessageBody: JSON.stringify({ orderId: order.orderId, number, ...line }),
    }).promise();
  }

  await kinesis.putRecord({
    StreamName: ORDER_EVENTS,
    PartitionKey: order.orderId,
    Data: JSON.stringify({ type: 'OrderPlaced', ...order }),
  }).promise();

  await sns.publish({
    TopicArn: ORDER_PLACED_TOPIC,
    Message: JSON.stringify({ orderId: order.orderId, customerId: order.customerId }),
  }).promise();

  return reply(201, order);
};

function reply(statusCode, body) {
  return {
    statusCode,
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  };
}
