const fastify = require('fastify')();

fastify.get('/orders', async () => []);

exports.handler = async (event) => {
  const answer = await fastify.inject({ method: event.httpMethod, url: event.path });
  return { statusCode: answer.statusCode, body: answer.payload };
};
