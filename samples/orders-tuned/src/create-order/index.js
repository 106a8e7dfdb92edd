'use strict';

const { DynamoDBClient } = require('@aws-sdk/client-dynamodb');
const { DynamoDBDocumentClient, BatchGetCommand, PutCommand } = require('@aws-sdk/lib-dynamodb');
const { KinesisClient, PutRecordCommand } = require('@aws-sdk/client-kinesis');
const { SNSClient, PublishCommand } = require('@aws-sdk/client-sns');
const { SQSClient, SendMessageBatchCommand } = require('@aws-sdk/client-sqs');

const dynamo = DynamoDBDocumentClient.from(new DynamoDBClient({}));
const kinesis = new KinesisClient({});
const sns = new SNSClient({});
const sqs = new SQSClient({});

const { TABLE_NAME, FULFILMENT_QUEUE_URL, ORDER_EVENTS, ORDER_PLACED_TOPIC } = process.env;

// POST /orders  { customerId, quoteId }: orders what POST /quotes has priced.
exports.handler = async (event) => {
  const request = parse(event.body);
  if (!request?.customerId || !request.quoteId) {
    return reply(400, { message: 'customerId and quoteId are required' });
  }

  const { customer, quote } = await load(request);
  if (!customer || !quote || quote.customerId !== request.customerId) {
    return reply(404, { message: 'no such customer or quote' });
  }
  if (quote.expiresAt < Date.now() / 1000) {
    return reply(409, { message: 'the quote has expired' });
  }

  // One order per quote: a repeated request writes the same order again.
  const order = await save({
    orderId: request.quoteId,
    customerId: request.customerId,
    country: customer.country,
    lines: quote.lines,
    total: quote.total,
    status: 'OPEN',
    placedAt: new Date().toISOString(),
  });
  await announce(order);
  return reply(201, order);
};

async function load({ customerId, quoteId }) {
  const { Responses, UnprocessedKeys } = await dynamo.send(new BatchGetCommand({
    RequestItems: {
      [TABLE_NAME]: {
        Keys: [
          { pk: `CUSTOMER#${customerId}`, sk: 'PROFILE' },
          { pk: `QUOTE#${quoteId}`, sk: 'QUOTE' },
        ],
        ProjectionExpression: 'sk, customerId, country, expiresAt, #lines, #total',
        ExpressionAttributeNames: { '#lines': 'lines', '#total': 'total' },
      },
    },
  }));
  if (UnprocessedKeys?.[TABLE_NAME]) {
    throw new Error('the table is busy');
  }
  const items = Responses[TABLE_NAME];
  return {
    customer: items.find((item) => item.sk === 'PROFILE'),
    quote: items.find((item) => item.sk === 'QUOTE'),
  };
}

async function save(order) {
  await dynamo.send(new PutCommand({
    TableName: TABLE_NAME,
    Item: { pk: `ORDER#${order.orderId}`, sk: 'ORDER', ...order },
  }));
  return order;
}

// A quote has at most ten lines, so that they fit into one batch.
async function announce(order) {
  const [parcels] = await Promise.all([
    sqs.send(new SendMessageBatchCommand({
      QueueUrl: FULFILMENT_QUEUE_URL,
      Entries: order.lines.map((line, index) => ({
        Id: String(index + 1),
        MessageBody: JSON.stringify({ orderId: order.orderId, number: index + 1, ...line }),
      })),
    })),
    kinesis.send(new PutRecordCommand({
      StreamName: ORDER_EVENTS,
      PartitionKey: order.orderId,
      Data: Buffer.from(JSON.stringify({ type: 'OrderPlaced', ...order })),
    })),
    sns.send(new PublishCommand({
      TopicArn: ORDER_PLACED_TOPIC,
      Message: JSON.stringify({ orderId: order.orderId, customerId: order.customerId }),
    })),
  ]);
  if (parcels.Failed?.length) {
    throw new Error(`order ${order.orderId}: ${parcels.Failed.length} lines were not queued`);
  }
}

function parse(body) {
  try {
    return JSON.parse(body ?? '{}');
  } catch {
    return undefined;
  }
}

function reply(statusCode, body) {
  return {
    statusCode,
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  };
}
