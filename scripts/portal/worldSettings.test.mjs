import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { describe, test } from 'node:test';
import {
  chooseWorld,
  endOfWorld,
  readWorld,
  writeWorld,
} from './worldSettings.mjs';

/** Friday evening. */
const now = new Date('2026-11-20T22:15:00Z');

const stored = {
  kind: 'generated',
  seed: 7,
  services: 12,
  start: '2024-11-20T00:00:00.000Z',
  firstEnd: '2026-11-20T00:00:00.000Z',
  upstreamPort: 40001,
};

describe('chooseWorld', () => {
  test('makes a world of the two years before today', () => {
    assert.deepEqual(
      chooseWorld({ stored: undefined, asked: { seed: 7, services: 12 }, now }),
      {
        kind: 'generated',
        seed: 7,
        services: 12,
        start: '2024-11-20T00:00:00.000Z',
        firstEnd: '2026-11-20T00:00:00.000Z',
      },
    );
  });

  test('keeps the stored world when nothing or the same is asked for', () => {
    assert.equal(chooseWorld({ stored, asked: {}, now }), stored);
    assert.equal(chooseWorld({ stored, asked: { seed: 7 }, now }), stored);
  });

  const others = [{ seed: 8 }, { services: 60 }, { recorded: '/recorded' }];
  for (const asked of others) {
    test(`refuses ${JSON.stringify(asked)} on data of another world`, () => {
      assert.throws(() => chooseWorld({ stored, asked, now }), {
        message: /seed 7 and 12 services/,
        remedy: /--fresh/,
      });
    });
  }

  test('goes on with a recording, but not as a generated world', () => {
    const recording = { kind: 'recorded', folder: '/recorded' };
    const choose = asked => chooseWorld({ stored: recording, asked, now });
    assert.equal(choose({}), recording);
    assert.equal(choose({ recorded: '/recorded' }), recording);
    assert.throws(() => choose({ seed: 1 }), /the recording in \/recorded/);
  });
});

describe('endOfWorld', () => {
  test('moves on with the days, and never back', () => {
    const at = text => endOfWorld(stored, new Date(text));
    assert.equal(at('2026-11-20T23:59:59Z'), '2026-11-20T00:00:00.000Z');
    assert.equal(at('2026-11-23T00:00:00Z'), '2026-11-23T00:00:00.000Z');
    assert.equal(at('2026-01-01T12:00:00Z'), stored.firstEnd);
  });
});

describe('the file of a world', () => {
  test('is read as it was written, and named when it is broken', t => {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'world-'));
    t.after(() => fs.rmSync(folder, { recursive: true }));
    const file = path.join(folder, 'world.json');
    assert.equal(readWorld(file), undefined);
    writeWorld(file, stored);
    assert.deepEqual(readWorld(file), stored);
    fs.writeFileSync(file, '{');
    assert.throws(() => readWorld(file), /world\.json can not be read/);
  });
});
