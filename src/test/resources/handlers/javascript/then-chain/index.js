const AWS = require('aws-sdk');
const ses = new AWS.SES();
const db = new AWS.DynamoDB.DocumentClient();

module.exports.handler = (event) => {
  const id = event.detail.userId;
  return db
    .get({ TableName: process.env.USERS, Key: { id } })
    .promise()
    .then(({ Item }) => {
      if (!Item) throw new Error(`no user ${id}`);
      return ses.sendEmail({
        Source: 'shop@example.com',
        Destination: { ToAddresses: [Item.email] },
        Message: { Subject: { Data: 'Welcome' }, Body: { Text: { Data: `Hello ${Item.name}` } } },
      }).promise();
    })
    .catch((error) => {
      console.error(error);
      throw error;
    });
};
