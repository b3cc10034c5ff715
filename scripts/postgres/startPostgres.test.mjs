import assert from 'node:assert/strict';
import fs from 'node:fs';
import net from 'node:net';
import { once } from 'node:events';
import os from 'node:os';
import path from 'node:path';
import { describe, test } from 'node:test';
import { send } from '../processes/stopTree.mjs';
import { Lifetime } from '../processes/Lifetime.mjs';
import { ownServer, postgresEnvironment } from './postgresEnvironment.mjs';
import { startPostgres } from './startPostgres.mjs';

const silent = () => {};

async function listens(port) {
  const socket = net.connect(port, '127.0.0.1');
  try {
    await once(socket, 'connect');
    return true;
  } catch {
    return false;
  } finally {
    socket.destroy();
  }
}

function openFolder(t) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'postgres-test-'));
  fs.chmodSync(folder, 0o755);
  t.after(() => fs.rmSync(folder, { recursive: true }));
  return folder;
}

describe('startPostgres', () => {
  test('keeps its data, and starts on what a killed run left', async t => {
    const folder = openFolder(t);
    const start = lifetime =>
      startPostgres(lifetime, {
        keptIn: path.join(folder, 'postgres'),
        log: path.join(folder, 'postgres.log'),
        env: process.env,
        say: silent,
      });
    const killed = new Lifetime();
    const first = await start(killed);
    assert.equal(await listens(first.port), true);
    const pidFile = path.join(folder, 'postgres/data/postmaster.pid');
    const leftBehind = fs.readFileSync(pidFile, 'utf8');
    send(Number.parseInt(leftBehind, 10), 'SIGKILL');
    await first.ended;

    const lifetime = new Lifetime();
    const second = await start(lifetime);
    assert.equal(await listens(second.port), true);
    await lifetime.stop();
    assert.equal(await listens(second.port), false);
    assert.equal(fs.existsSync(pidFile), false);
  });
});

describe('postgresEnvironment', () => {
  test("names the user's own server, with its defaults", () => {
    assert.equal(ownServer({}), undefined);
    const own = ownServer({ POSTGRES_HOST: 'db', POSTGRES_PASSWORD: 'a/b' });
    assert.deepEqual(postgresEnvironment(own), {
      POSTGRES_HOST: 'db',
      POSTGRES_PORT: '5432',
      POSTGRES_USER: 'postgres',
      POSTGRES_PASSWORD: 'a/b',
      BACKSTAGE_TEST_DATABASE_POSTGRES18_CONNECTION_STRING:
        'postgres://postgres:a%2Fb@db:5432/postgres',
    });
  });
});
