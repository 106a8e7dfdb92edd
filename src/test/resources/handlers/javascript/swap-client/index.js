const AWS = require('aws-sdk');
const AWSXRay = require('aws-xray-sdk-core');

const options = process.env.IS_OFFLINE ? { endpoint: 'http://localhost:8000' } : {};
const docClient = AWSXRay.captureAWSClient(new AWS.DynamoDB.DocumentClient(options));
const stepfunctions = new AWS.StepFunctions();

const startWorkflow = (input) =>
  stepfunctions.startExecution({ stateMachineArn: process.env.WORKFLOW_ARN, input: JSON.stringify(input) }).promise();

module.exports = {
  handler: async (event) => {
    const job = { id: event.id, state: 'NEW' };
    await docClient.put({ TableName: process.env.JOBS, Item: job }).promise();
    await startWorkflow(job);
    return job;
  },
};
