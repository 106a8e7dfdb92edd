const { ApiGatewayManagementApi } = require('@aws-sdk/client-apigatewaymanagementapi');
const { DynamoDBClient } = require('@aws-sdk/client-dynamodb');
const { DynamoDBDocumentClient, ScanCommand, DeleteCommand } = require('@aws-sdk/lib-dynamodb');

const docs = DynamoDBDocumentClient.from(new DynamoDBClient({}));

exports.handler = async (event) => {
  const api = new ApiGatewayManagementApi({
    endpoint: 'https://' + event.requestContext.domainName + '/' + event.requestContext.stage,
  });
  const { Items } = await docs.send(new ScanCommand({ TableName: process.env.CONNECTIONS }));
  await Promise.all(Items.map(async ({ id }) => {
    try {
      await api.postToConnection({ ConnectionId: id, Data: event.body });
    } catch (e) {
      if (e.statusCode === 410) {
        await docs.send(new DeleteCommand({ TableName: process.env.CONNECTIONS, Key: { id } }));
      }
    }
  }));
  return { statusCode: 200 };
};
