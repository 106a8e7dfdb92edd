const { connect } = require('./db');

async function handler(event) {
  const db = await connect();
  return db.collection('orders').findOne({ id: event.id });
}

exports.handler = handler;
