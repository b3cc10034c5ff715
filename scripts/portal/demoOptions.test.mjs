import assert from 'node:assert/strict';
import os from 'node:os';
import path from 'node:path';
import { describe, test } from 'node:test';
import { readDemoOptions, readStartOptions } from './demoOptions.mjs';

describe('readDemoOptions', () => {
  test('has a default for what is not asked for, but none for the organisation', () => {
    const options = readDemoOptions([]);
    assert.equal(options.port, 7007);
    assert.equal(path.basename(options.data), '.demo');
    assert.equal(options.fresh, false);
    assert.equal(options.seed, undefined);
    assert.equal(options.services, undefined);
  });

  test('reads numbers and makes folders absolute', () => {
    const options = readDemoOptions(
      '--port 7100 --data data --services 12 --seed 0 --fresh'.split(' '),
    );
    assert.deepEqual(
      { ...options },
      {
        port: 7100,
        data: path.resolve('data'),
        services: 12,
        seed: 0,
        fresh: true,
        recorded: undefined,
      },
    );
  });

  const refused = [
    [['--port', '0'], /from 1 to 65535/],
    [['--port', '65536'], /from 1 to 65535/],
    [['--port', '7007.5'], /whole number/],
    [['--port', ''], /whole number/],
    [['--services', '-3'], /services/],
    [['--seed', 'one'], /whole number/],
    [['--recorded', path.join(os.tmpdir(), 'no-such-folder')], /exists/],
    [['--colour'], /Unknown option '--colour'/],
    [['7100'], /7100/],
    [['--recorded', os.tmpdir(), '--seed', '2'], /does not go with/],
  ];
  for (const [argv, message] of refused) {
    test(`refuses ${argv.join(' ')}`, () => {
      assert.throws(() => readDemoOptions(argv), {
        name: 'Failure',
        exitCode: 2,
        message,
      });
    });
  }
});

describe('readStartOptions', () => {
  test('knows no port: the development servers have two of their own', () => {
    assert.throws(() => readStartOptions(['--port', '7100']), /--port/);
  });
});
