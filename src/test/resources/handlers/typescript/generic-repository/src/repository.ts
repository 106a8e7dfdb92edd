import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, ScanCommand, GetCommand } from '@aws-sdk/lib-dynamodb';

abstract class Repository<T extends { id: string }> {
  protected readonly docs = DynamoDBDocumentClient.from(new DynamoDBClient({}));
  protected abstract tableName(): string;

  async findAll(): Promise<T[]> {
    const items: T[] = [];
    let start: Record<string, unknown> | undefined;
    do {
      const page = await this.docs.send(new ScanCommand({ TableName: this.tableName(), ExclusiveStartKey: start }));
      items.push(...((page.Items as T[]) ?? []));
      start = page.LastEvaluatedKey;
    } while (start);
    return items;
  }

  async find(id: string): Promise<T | undefined> {
    return (await this.docs.send(new GetCommand({ TableName: this.tableName(), Key: { id } }))).Item as T;
  }
}

interface User {
  id: string;
  name: string;
}

export class UserRepository extends Repository<User> {
  protected tableName(): string {
    return process.env.TABLE_NAME!;
  }
}
