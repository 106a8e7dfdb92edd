const { DynamoDB } = require('@aws-sdk/client-dynamodb');

const dynamodb = new DynamoDB({});

exports.handler = async () => {
  const items = [];
  let ExclusiveStartKey;
  do {
    const page = await dynamodb.scan({ TableName: 'inventory', ExclusiveStartKey });
    items.push(...page.Items);
    ExclusiveStartKey = page.LastEvaluatedKey;
  } while (ExclusiveStartKey);
  return items.filter((item) => Number(item.stock.N) < 5).map((item) => item.sku.S);
};
