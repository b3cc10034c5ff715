import assert from 'node:assert/strict';
import { once } from 'node:events';
import net from 'node:net';
import { describe, test } from 'node:test';
import { freePort, probePort } from './freePort.mjs';

describe('probePort', () => {
  test('tells a free port from one that someone listens on', async t => {
    const port = await freePort();
    assert.equal(await probePort(port), 'free');
    const server = net.createServer().listen(port, '127.0.0.1');
    t.after(() => server.close());
    await once(server, 'listening');
    assert.equal(await probePort(port), 'taken');
  });
});
