const express = require('express');
const serverless = require('serverless-http');
const { DynamoDBClient } = require('@aws-sdk/client-dynamodb');
const { DynamoDBDocumentClient, GetCommand, PutCommand } = require('@aws-sdk/lib-dynamodb');

const app = express();
const docs = DynamoDBDocumentClient.from(new DynamoDBClient());
const { USERS_TABLE } = process.env;

app.use(express.json());

app.get('/users/:id', async (req, res) => {
  const { Item } = await docs.send(new GetCommand({ TableName: USERS_TABLE, Key: { id: req.params.id } }));
  if (!Item) {
    return res.status(404).json({ error: 'no such user' });
  }
  res.json(Item);
});

app.post('/users', async (req, res) => {
  await docs.send(new PutCommand({ TableName: USERS_TABLE, Item: req.body }));
  res.status(201).end();
});

exports.handler = serverless(app);
