const { MongoClient } = require('mongodb');

let client;

async function connect() {
  if (client) return client.db('shop');
  client = await new MongoClient(process.env.MONGO_URL).connect();
  return client.db('shop');
}

module.exports = { connect };
