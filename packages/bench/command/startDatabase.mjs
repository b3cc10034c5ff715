import os from 'node:os';
import path from 'node:path';
import { startPostgres } from '../../../scripts/postgres/startPostgres.mjs';
import { endWith } from '../../../scripts/processes/endWith.mjs';
import { temporaryFolder } from '../../../scripts/tests/temporaryFolder.mjs';
import { toolsFolder } from '../../../scripts/toolchain/repository.mjs';

// as safe as a server in earnest, and with memory for what is measured
const settings = [
  'fsync=on',
  'synchronous_commit=on',
  'log_connections=off',
  `shared_buffers=${sharedBuffers()}MB`,
  'max_wal_size=8GB',
];

function sharedBuffers() {
  const tenth = Math.round(os.totalmem() / 10 / 1024 ** 2);
  return Math.min(2048, Math.max(128, tenth));
}

/**
 * Starts a Postgres to measure on.
 *
 * @param {import('../../../scripts/processes/Lifetime.mjs').Lifetime} lifetime
 * @param {{ tools: import('../../../scripts/toolchain/prepareTools.mjs').Tools,
 *   keep: boolean, say: (line: string) => void }} options `keep`: its data
 *   outlives the command
 */
export async function startDatabase(lifetime, { tools, keep, say }) {
  const log = path.join(temporaryFolder(lifetime), 'postgres.log');
  const postgres = await startPostgres(lifetime, {
    keptIn: keep ? path.join(toolsFolder, 'bench/postgres') : undefined,
    log,
    env: tools.env,
    say,
    settings,
  });
  endWith(lifetime, postgres, { name: 'database', log });
  return postgres;
}
