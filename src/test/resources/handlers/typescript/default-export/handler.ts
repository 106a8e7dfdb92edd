import { Handler, SNSEvent } from 'aws-lambda';
import { CloudWatchLogsClient, PutLogEventsCommand } from '@aws-sdk/client-cloudwatch-logs';

const logs = new CloudWatchLogsClient({});

const run: Handler<SNSEvent> = async (event) => {
  const [record] = event.Records;
  await logs.send(new PutLogEventsCommand({
    logGroupName: process.env.LOG_GROUP,
    logStreamName: 'alarms',
    logEvents: [{ timestamp: Date.now(), message: record.Sns.Message }],
  }));
};

export { run as main };
export default run;
