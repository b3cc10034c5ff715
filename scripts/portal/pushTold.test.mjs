import assert from 'node:assert/strict';
import { once } from 'node:events';
import fs from 'node:fs';
import http from 'node:http';
import os from 'node:os';
import path from 'node:path';
import { describe, test } from 'node:test';
import { pushTold } from './pushTold.mjs';

async function portal(t, answer) {
  const pushes = [];
  const server = http.createServer(async (request, response) => {
    const body = (await request.toArray()).join('');
    const url = new URL(request.url, 'http://localhost');
    const watchedFrom = url.searchParams.get('watchedFrom');
    pushes.push({ watchedFrom, lines: body.split('\n').length });
    response.end(JSON.stringify(answer));
  });
  server.listen(0, '127.0.0.1');
  t.after(() => server.close());
  await once(server, 'listening');
  return { address: `http://127.0.0.1:${server.address().port}`, pushes };
}

function written(t, signals) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'told-'));
  t.after(() => fs.rmSync(folder, { recursive: true }));
  const file = path.join(folder, 'pushes.ndjson');
  fs.writeFileSync(
    file,
    signals.map(each => `${JSON.stringify(each)}\n`).join(''),
  );
  return file;
}

const signals = [
  ...Array.from({ length: 5001 }, (_, n) => ({
    kind: 'cost',
    at: n === 7 ? '2026-01-01T00:00:00Z' : '2026-02-01T00:00:00Z',
  })),
  { kind: 'evidence', at: '2025-12-01T23:59:59Z' },
];

describe('pushTold', () => {
  test('pushes each kind since its first day, in parts', async t => {
    const { address, pushes } = await portal(t, { rejected: [] });
    await pushTold({ address, token: 'abc', file: written(t, signals) });
    assert.deepEqual(pushes, [
      { watchedFrom: '2026-01-01T00:00:00Z', lines: 5000 },
      { watchedFrom: '2026-01-01T00:00:00Z', lines: 1 },
      { watchedFrom: '2025-12-01T23:59:59Z', lines: 1 },
    ]);
  });

  test('pushes nothing of a world that tells nothing', async t => {
    const { address, pushes } = await portal(t, { rejected: [] });
    await pushTold({ address, token: 'abc', file: written(t, []) });
    assert.deepEqual(pushes, []);
  });

  test('ends with the reason of the first that is not taken', async t => {
    const answer = { rejected: [{ reason: 'is no entity ref' }] };
    const { address } = await portal(t, answer);
    const file = written(t, signals.slice(-1));
    await assert.rejects(
      pushTold({ address, token: 'abc', file }),
      /is no entity ref/,
    );
  });
});
