import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, PutCommand, ScanCommand } from '@aws-sdk/lib-dynamodb';
import type { Order, Orders } from '../use-cases/place-order';

export class DynamoOrders implements Orders {
  private readonly docs: DynamoDBDocumentClient;

  constructor(client = new DynamoDBClient({})) {
    this.docs = DynamoDBDocumentClient.from(client);
  }

  async save(order: Order): Promise<void> {
    await this.docs.send(new PutCommand({ TableName: process.env.ORDERS, Item: order }));
  }

  async list(): Promise<Order[]> {
    const { Items } = await this.docs.send(new ScanCommand({ TableName: process.env.ORDERS }));
    return Items as Order[];
  }
}
