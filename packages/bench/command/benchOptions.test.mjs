import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { inRepository } from '../../../scripts/toolchain/repository.mjs';
import { readBenchOptions } from './benchOptions.mjs';

const page = inRepository('docs/performance.md');

describe('readBenchOptions', () => {
  test('reads which bench, and what it is told', () => {
    const options = readBenchOptions(['p6', '--sizes', '10,20', '--keep']);
    assert.equal(options.id, 'p6');
    assert.equal(options.keep, true);
    assert.deepEqual(options.bench, { sizes: [10, 20], table: page });
  });

  test('takes the size of the targets, unless told another', () => {
    const { bench } = readBenchOptions(['p3', '--full', '--no-table']);
    assert.deepEqual(bench, {
      entities: 10_000,
      sizes: [1000, 10_000, 100_000],
    });
    const told = readBenchOptions(['p3', '--full', '--entities', '50']);
    assert.equal(told.bench.entities, 50);
  });

  test('shows the help when no bench is named', () => {
    assert.equal(readBenchOptions([]).help, true);
    assert.equal(readBenchOptions(['--help']).help, true);
  });

  for (const argv of [['all'], ['p2', '--rounds', '0'], ['p2', '--fast']]) {
    test(`refuses ${argv.join(' ')}`, () => {
      assert.throws(() => readBenchOptions(argv), { exitCode: 2 });
    });
  }
});
