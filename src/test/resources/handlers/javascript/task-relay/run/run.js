const { GlueClient, StartJobRunCommand } = require('@aws-sdk/client-glue');

const glue = new GlueClient({});

exports.handler = async (event) => {
  try {
    const { JobRunId } = await glue.send(new StartJobRunCommand({ JobName: 'nightly', Arguments: { '--day': event.day } }));
    return { JobRunId };
  } catch (error) {
    console.error(error);
    throw error;
  }
};
