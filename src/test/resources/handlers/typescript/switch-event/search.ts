import { Client } from '@opensearch-project/opensearch';

export class OpenSearch {
  private readonly client = new Client({ node: process.env.SEARCH_URL });

  async index(document: unknown): Promise<void> {
    await this.client.index({ index: 'orders', body: document as object });
  }
}
