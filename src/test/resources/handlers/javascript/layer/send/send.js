const { send } = require('queue-client');

exports.handler = async (event) => {
  for (const job of event.jobs) {
    await send(job);
  }
};
