import fs from 'node:fs';
import path from 'node:path';
import { explainOutput } from '../cli/explainOutput.mjs';
import { freePort } from '../processes/freePort.mjs';
import { startProcess } from '../processes/startProcess.mjs';
import { choosePlace, makeTemporaryPlace } from './choosePlace.mjs';
import { cleanEnvironment } from './cleanEnvironment.mjs';
import { clearStaleServer } from './clearStaleServer.mjs';
import { findBinaries } from './findBinaries.mjs';
import { initialiseCluster } from './initialiseCluster.mjs';
import { unprivilegedUser } from './unprivilegedUser.mjs';

/**
 * @typedef {object} Postgres
 * @property {string} host
 * @property {number} port
 * @property {string} user
 * @property {string} password
 * @property {() => boolean} wasUsed whether anyone connected to a database of theirs
 */

/**
 * Starts the Postgres that comes with the packages, on loopback only.
 *
 * @param {import('../processes/Lifetime.mjs').Lifetime} lifetime
 * @param {{ keptIn?: string, log: string, env: NodeJS.ProcessEnv,
 *   say: (line: string) => void, settings?: string[] }} options without `keptIn` the data is thrown
 *   away at the end, and less safe but faster
 * @returns {Promise<Postgres>}
 */
export async function startPostgres(lifetime, options) {
  const { keptIn, log, env, say, settings: wanted = [] } = options;
  const user = unprivilegedUser();
  const place = keptIn ? choosePlace(keptIn, user) : undefined;
  const folder = place?.folder ?? makeTemporaryPlace(user);
  if (!place) {
    lifetime.onStop(async () =>
      fs.rmSync(folder, { recursive: true, force: true }),
    );
  }
  if (place?.moved) {
    say(
      `Postgres keeps its data in ${folder}: its user may not enter ${keptIn}`,
    );
  }
  const binaries = findBinaries(user);
  const data = path.join(folder, 'data');
  await clearStaleServer(data);
  initialiseCluster({ data, initdb: binaries.initdb, env, user });
  const extra = [...(place ? [] : temporarySettings), ...wanted];
  return serve(lifetime, { data, binaries, user, env, log, extra });
}

const settings = [
  'listen_addresses=127.0.0.1',
  'unix_socket_directories=',
  'max_connections=200',
  // on a slow disk the last checkpoint doesn't end before we kill: keep short
  // what the next start has to recover
  'max_wal_size=256MB',
];

// connections are logged to tell whether the tests really came
const temporarySettings = [
  'fsync=off',
  'synchronous_commit=off',
  'log_connections=on',
];

async function serve(lifetime, { data, binaries, user, env, log, extra }) {
  const port = await freePort();
  const flags = [...settings, ...extra].flatMap(setting => ['-c', setting]);
  const watch = watchLog();
  const server = startProcess(lifetime, {
    name: 'Postgres',
    command: binaries.postgres,
    args: ['-D', data, '-p', String(port), ...flags],
    cwd: path.dirname(data),
    env: cleanEnvironment(env),
    ...user,
    log,
    onLine: watch.onLine,
    stopping: { signal: 'SIGINT', alone: true, grace: 2000 },
  });
  const ready = await Promise.race([watch.ready, server.ended]);
  if (ready !== true) {
    throw explainOutput('Starting Postgres failed', server.output(), {
      remedy: 'The lines above say why; --fresh starts over without the data',
    });
  }
  return {
    host: '127.0.0.1',
    port,
    user: 'postgres',
    password: 'postgres',
    ended: server.ended,
    output: server.output,
    wasUsed: watch.wasUsed,
  };
}

function watchLog() {
  let used = false;
  let becomeReady;
  const ready = new Promise(resolve => {
    becomeReady = () => resolve(true);
  });
  const onLine = line => {
    if (line.includes('ready to accept connections')) {
      becomeReady();
    }
    used ||= /connection authorized: .*database=(?!postgres\b|template)/.test(
      line,
    );
  };
  return { onLine, ready, wasUsed: () => used };
}
