import { SQSClient, SendMessageCommand } from '@aws-sdk/client-sqs';

export class OrderQueue {
  constructor(private readonly client: SQSClient, private readonly url: string) {}

  async forward(order: { id: string }): Promise<void> {
    await this.client.send(
      new SendMessageCommand({ QueueUrl: this.url, MessageBody: JSON.stringify(order) }),
    );
  }
}
