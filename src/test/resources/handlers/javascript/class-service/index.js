const { SecretsManagerClient, GetSecretValueCommand } = require('@aws-sdk/client-secrets-manager');
const { Pool } = require('pg');

class Customers {
  constructor(secretId) {
    this.secretId = secretId;
    this.secrets = new SecretsManagerClient({});
  }

  async pool() {
    if (!this.cachedPool) {
      const secret = await this.secrets.send(new GetSecretValueCommand({ SecretId: this.secretId }));
      this.cachedPool = new Pool({ connectionString: secret.SecretString, max: 1 });
    }
    return this.cachedPool;
  }

  async find(id) {
    const pool = await this.pool();
    const { rows } = await pool.query('select * from customers where id = $1', [id]);
    return rows[0];
  }
}

const customers = new Customers(process.env.SECRET_ID);

exports.handler = async (event) => customers.find(event.customerId);
