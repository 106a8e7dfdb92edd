import type { SNSEvent } from 'aws-lambda';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, GetCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import { SESClient, SendEmailCommand } from '@aws-sdk/client-ses';

const dynamo = DynamoDBDocumentClient.from(new DynamoDBClient({}));
const ses = new SESClient({});
const TableName = process.env.TABLE_NAME;

// Thanks the customer for an order and names the parcels booked so far.
export const handler = async (event: SNSEvent): Promise<void> => {
  const { orderId, customerId } = JSON.parse(event.Records[0].Sns.Message);

  const { Item: customer } = await dynamo.send(new GetCommand({
    TableName,
    Key: { pk: `CUSTOMER#${customerId}`, sk: 'PROFILE' },
  }));
  const { Items: lines = [] } = await dynamo.send(new QueryCommand({
    TableName,
    KeyConditionExpression: 'pk = :order',
    ExpressionAttributeValues: { ':order': `ORDER#${orderId}` },
  }));

  if (!customer?.email) {
    console.log(`customer ${customerId} has no mail address`);
    return;
  }
  const parcels = lines
    .filter((line) => line.sk.startsWith('PARCEL#'))
    .map((line) => line.tracking)
    .join(', ');
  await ses.send(new SendEmailCommand({
    Source: process.env.MAIL_SENDER,
    Destination: { ToAddresses: [customer.email] },
    Message: {
      Subject: { Data: `Your order ${orderId}` },
      Body: { Text: { Data: `Thank you, ${customer.name}. Parcels booked so far: ${parcels || 'none yet'}.` } },
    },
  }));
};
