const { LambdaClient, InvokeCommand, InvocationType } = require('@aws-sdk/client-lambda');
const { S3Client, GetObjectCommand, PutObjectCommand } = require('@aws-sdk/client-s3');

const lambda = new LambdaClient({});
const s3 = new S3Client({});

exports.handler = async (event) => {
  const template = await s3.send(new GetObjectCommand({ Bucket: process.env.TEMPLATES, Key: 'invoice.html' }));
  const customer = await lambda.send(new InvokeCommand({
    FunctionName: process.env.CUSTOMER_FUNCTION,
    InvocationType: InvocationType.RequestResponse,
    Payload: JSON.stringify({ id: event.customerId }),
  }));
  const html = (await template.Body.transformToString()).replace('{{name}}', JSON.parse(customer.Payload).name);
  await s3.send(new PutObjectCommand({ Bucket: process.env.INVOICES, Key: `${event.orderId}.html`, Body: html }));
  await lambda.send(new InvokeCommand({
    FunctionName: 'print-invoice',
    InvocationType: 'Event',
    Payload: JSON.stringify({ orderId: event.orderId }),
  }));
};
