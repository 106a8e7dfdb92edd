import { SSM } from '@aws-sdk/client-ssm';
import { createPool, Pool } from 'mysql2/promise';

class Database {
  private static instance: Database;
  private pool?: Pool;

  private constructor(private readonly ssm = new SSM({})) {}

  static get(): Database {
    if (!Database.instance) {
      Database.instance = new Database();
    }
    return Database.instance;
  }

  async query(sql: string, values: unknown[]): Promise<unknown> {
    if (!this.pool) {
      const { Parameter } = await this.ssm.getParameter({ Name: process.env.DSN_PARAMETER, WithDecryption: true });
      this.pool = createPool(Parameter!.Value!);
    }
    const [rows] = await this.pool.query(sql, values);
    return rows;
  }
}

export const handler = async (event: { ids: number[] }) => {
  const results = [];
  for (const id of event.ids) {
    results.push(await Database.get().query('select * from parts where id = ?', [id]));
  }
  return results;
};
