import createKnex, { type Knex } from 'knex';
import { Client } from 'pg';
import type { Server } from './Server';

/**
 * Connections to one database, as the plugin has them.
 *
 * @param most - of them at once; 1 where one connection is to be measured
 */
export function connect(server: Server, database: string, most = 10): Knex {
  return createKnex({
    client: 'pg',
    connection: { ...server, database },
    pool: { min: 0, max: most },
  });
}

/** Does something with one plain connection, and closes it. */
export async function withClient<T>(
  server: Server,
  database: string,
  work: (client: Client) => Promise<T>,
): Promise<T> {
  const client = new Client({ ...server, database });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
