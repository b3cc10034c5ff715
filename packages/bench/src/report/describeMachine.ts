import os from 'node:os';
import { withClient } from '../database/connect';
import type { Server } from '../database/Server';

/** The machine and the versions that a run took place on. */
export async function describeMachine(server: Server): Promise<string> {
  const postgres = await withClient(server, 'postgres', async client => {
    const { rows } = await client.query('show server_version');
    return rows[0].server_version;
  });
  const memory = Math.round(os.totalmem() / 1024 ** 3);
  return `${os.cpus().length} cores, ${memory} GiB, Node ${
    process.versions.node
  }, Postgres ${postgres}`;
}
