import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { explainOutput } from '../cli/explainOutput.mjs';
import { freePort } from '../processes/freePort.mjs';
import { startProcess } from '../processes/startProcess.mjs';
import { choosePlace, makeTemporaryPlace } from './choosePlace.mjs';
import { clearStaleServer } from './clearStaleServer.mjs';
import { findBinaries } from './findBinaries.mjs';
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
 *   say: (line: string) => void }} options without `keptIn` the data is thrown
 *   away at the end, and less safe but faster
 * @returns {Promise<Postgres>}
 */
export async function startPostgres(lifetime, { keptIn, log, env, say }) {
  const user = unprivilegedUser();
  const place = keptIn ? choosePlace(keptIn, user) : undefined;
  const folder = place?.folder ?? makeTemporaryPlace(user);
  if (!place) {
    removeAtEnd(lifetime, folder);
  }
  if (place?.moved) {
    say(
      `Postgres keeps its data in ${folder}: its user may not enter ${keptIn}`,
    );
  }
  const binaries = findBinaries(user);
  if (binaries.copy) {
    removeAtEnd(lifetime, binaries.copy);
  }
  const data = path.join(folder, 'data');
  await clearStaleServer(data);
  initialise({ data, binaries, user, env });
  const extra = place ? [] : temporarySettings;
  return serve(lifetime, { data, binaries, user, env, log, extra });
}

function removeAtEnd(lifetime, folder) {
  lifetime.onStop(async () =>
    fs.rmSync(folder, { recursive: true, force: true }),
  );
}

function initialise({ data, binaries, user, env }) {
  if (fs.existsSync(path.join(data, 'PG_VERSION'))) {
    return;
  }
  const { status, stdout, stderr } = spawnSync(
    binaries.initdb,
    // the password is never asked for: whoever reaches loopback is let in
    [
      '-D',
      data,
      '-U',
      'postgres',
      '-A',
      'trust',
      '-E',
      'UTF8',
      '--locale=C',
      '--no-sync',
    ],
    {
      ...user,
      cwd: path.dirname(data),
      env: cleanEnvironment(env),
      encoding: 'utf8',
    },
  );
  if (status !== 0) {
    fs.rmSync(data, { recursive: true, force: true });
    throw explainOutput('Making the database failed', `${stdout}${stderr}`);
  }
}

const settings = [
  'listen_addresses=127.0.0.1',
  'unix_socket_directories=',
  'max_connections=200',
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
    stopping: { signal: 'SIGINT', alone: true, grace: 1500 },
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

// PGDATA, PGPORT and the like of the caller's own server
function cleanEnvironment(env) {
  const own = Object.entries(env).filter(([name]) => !/^PG[A-Z]/.test(name));
  return { ...Object.fromEntries(own), LC_ALL: 'C', TZ: 'UTC' };
}
