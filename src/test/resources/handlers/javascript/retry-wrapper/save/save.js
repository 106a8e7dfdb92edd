'use strict';

const S3 = require('aws-sdk/clients/s3');
const withRetries = require('./with-retries');

const s3 = new S3({ maxRetries: 0 });

exports.handler = async (event) => {
  await withRetries(() => s3.putObject({ Bucket: process.env.BUCKET, Key: event.key, Body: event.body }).promise());
};
