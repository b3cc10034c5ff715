import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { warningIn } from './warningIn.mjs';

const line = entry => JSON.stringify({ service: 'backstage', ...entry });

describe('warningIn', () => {
  test('shows the first line of warnings and errors with their plugin', () => {
    const entry = { level: 'error', plugin: 'catalog', message: 'No\n  at x' };
    assert.equal(warningIn(line(entry)), 'catalog: No');
    assert.equal(
      warningIn(line({ level: 'warn', message: 'Hm' })),
      'backstage: Hm',
    );
  });

  test('cuts what is too long for a line', () => {
    const entry = {
      level: 'warn',
      plugin: 'catalog',
      message: 'x'.repeat(999),
    };
    assert.match(warningIn(line(entry)), /^catalog: x{190}…$/);
  });

  test('is silent about everything else', () => {
    const expected =
      "backend.baseUrl is set to a localhost URL and NODE_ENV is 'production'";
    assert.equal(warningIn(line({ level: 'info', message: 'On' })), undefined);
    assert.equal(
      warningIn(line({ level: 'warn', message: expected })),
      undefined,
    );
    assert.equal(warningIn('(node:1) DeprecationWarning'), undefined);
    assert.equal(warningIn('{ not json'), undefined);
  });
});
