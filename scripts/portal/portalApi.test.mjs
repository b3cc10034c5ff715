import assert from 'node:assert/strict';
import { once } from 'node:events';
import http from 'node:http';
import { describe, test } from 'node:test';
import { freePort } from '../processes/freePort.mjs';
import { isReady, portalApi } from './portalApi.mjs';

async function serve(t, routes) {
  const server = http.createServer((request, response) => {
    const answer = routes[request.url]?.(request);
    if (answer === 'hang up') {
      request.socket.destroy();
      return;
    }
    response.statusCode = answer === undefined ? 404 : 200;
    response.end(JSON.stringify(answer ?? {}));
  });
  server.listen(0, '127.0.0.1');
  t.after(() => server.close());
  await once(server, 'listening');
  return `http://127.0.0.1:${server.address().port}`;
}

const signIn = {
  '/api/auth/guest/refresh': () => ({ backstageIdentity: { token: 'abc' } }),
};

describe('portalApi', () => {
  test('asks as the guest', async t => {
    const address = await serve(t, {
      ...signIn,
      '/api/platform-value/v1/sources': ({ headers }) =>
        headers.authorization === 'Bearer abc' ? { sources: [1] } : undefined,
    });
    assert.deepEqual(await portalApi(address).readSources(), [1]);
  });

  test('has no answer from a portal that is not up, refuses or breaks off', async t => {
    const nowhere = `http://127.0.0.1:${await freePort()}`;
    assert.equal(await isReady(nowhere), false);
    assert.equal(await portalApi(nowhere).readSources(), undefined);
    const breaking = await serve(t, {
      ...signIn,
      '/api/platform-value/v1/sources': () => 'hang up',
    });
    assert.equal(await isReady(breaking), false);
    assert.equal(await portalApi(breaking).readSources(), undefined);
  });
});
