const AWS = require('aws-sdk');

exports.run = () => new AWS.DynamoDB().scan({ TableName: 'orders' }).promise();
