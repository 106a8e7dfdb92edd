import { SSMClient, GetParameterCommand } from '@aws-sdk/client-ssm';
import { S3 } from '@aws-sdk/client-s3';
import { DynamoDBDocument } from '@aws-sdk/lib-dynamodb';
import { DynamoDB } from '@aws-sdk/client-dynamodb';

const ssm = new SSMClient({});
const s3 = new S3({});
const docs = DynamoDBDocument.from(new DynamoDB({}));

let motd: string | undefined;

async function messageOfTheDay(): Promise<string> {
  if (motd === undefined) {
    const { Parameter } = await ssm.send(new GetParameterCommand({ Name: '/motd' }));
    motd = Parameter?.Value ?? '';
  }
  return motd;
}

export const handler = async (event: { user: string }) => {
  const [text, user] = await Promise.all([
    messageOfTheDay(),
    docs.get({ TableName: 'users', Key: { id: event.user } }),
  ]);
  const picture = await s3.headObject({ Bucket: 'pictures', Key: user.Item!.picture });
  const friends = await docs.get({ TableName: 'friends', Key: { id: event.user } });
  return { text, size: picture.ContentLength, friends: friends.Item };
};
