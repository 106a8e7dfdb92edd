import * as AWS from 'aws-sdk';

const sqs = new AWS.SQS();

export const handler = async (event: { jobs: string[] }): Promise<void> => {
  await Promise.all(
    event.jobs.map((job) =>
      sqs.sendMessage({ QueueUrl: process.env.QUEUE!, MessageBody: job }).promise(),
    ),
  );
};
