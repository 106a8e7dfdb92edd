const { ECSClient, RunTaskCommand } = require('@aws-sdk/client-ecs');

const ecs = new ECSClient({});

exports.handler = async () => {
  await ecs.send(new RunTaskCommand({ cluster: process.env.CLUSTER, taskDefinition: process.env.TASK, launchType: 'FARGATE' }));
};
