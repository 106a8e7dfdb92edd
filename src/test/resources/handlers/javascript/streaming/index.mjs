import { BedrockRuntimeClient, InvokeModelWithResponseStreamCommand } from '@aws-sdk/client-bedrock-runtime';

const bedrock = new BedrockRuntimeClient({});

export const handler = awslambda.streamifyResponse(async (event, responseStream) => {
  const { prompt } = JSON.parse(event.body);
  const answer = await bedrock.send(new InvokeModelWithResponseStreamCommand({
    modelId: process.env.MODEL,
    body: JSON.stringify({ prompt }),
  }));
  for await (const chunk of answer.body) {
    responseStream.write(chunk.chunk.bytes);
  }
  responseStream.end();
});
