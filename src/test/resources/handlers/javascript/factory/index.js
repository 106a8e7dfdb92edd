const { DynamoDBClient } = require('@aws-sdk/client-dynamodb');
const lib = require('@aws-sdk/lib-dynamodb');

const makeStore = (client, table) => ({
  async get(id) {
    const { Item } = await client.send(new lib.GetCommand({ TableName: table, Key: { id }, ConsistentRead: true }));
    return Item;
  },
  async save(item) {
    await client.send(new lib.PutCommand({ TableName: table, Item: item }));
  },
});

const store = makeStore(lib.DynamoDBDocumentClient.from(new DynamoDBClient({})), process.env.STORE);

exports.handler = async ({ id, patch }) => {
  const current = await store.get(id);
  await store.save({ ...current, ...patch, id });
};
