import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { describe, test } from 'node:test';
import { parseStat } from './listProcesses.mjs';
import { processTree, stillRunning } from './processTree.mjs';
import { stopTree } from './stopTree.mjs';

const sleeper = 'setInterval(() => {}, 1000)';

function start(script) {
  return spawn(process.execPath, ['-e', script], {
    detached: true,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
}

describe('stopTree', () => {
  test('ends a process, its children, and those that left its group', async () => {
    const root = start(`
      const { spawn } = require('node:child_process');
      const child = detached =>
        spawn(process.execPath, ['-e', ${JSON.stringify(
          sleeper,
        )}], { detached });
      child(false); child(true);
      ${sleeper}; console.log('started');
    `);
    await once(root.stdout, 'data');
    const tree = processTree(root.pid);
    assert.equal(tree.length, 3);
    await stopTree(root.pid);
    assert.deepEqual(stillRunning(tree), []);
  });

  test('kills what does not heed the signal', async () => {
    const root = start(
      `process.on('SIGTERM', () => {}); ${sleeper}; console.log('started');`,
    );
    await once(root.stdout, 'data');
    const exited = once(root, 'exit');
    await stopTree(root.pid, { grace: 100 });
    assert.deepEqual(await exited, [null, 'SIGKILL']);
  });

  test('has nothing to do for a process that is gone', async () => {
    const root = start('');
    await once(root, 'exit');
    await stopTree(root.pid);
  });
});

describe('parseStat', () => {
  const rest = '0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 98765 0';

  test('reads a command with spaces and parentheses', () => {
    assert.deepEqual(parseStat(`42 (my (odd) name) S 7 ${rest}`), {
      pid: 42,
      parent: 7,
      identity: '42@98765',
    });
  });

  test('leaves out a process that has ended', () => {
    assert.equal(parseStat(`42 (node) Z 7 ${rest}`), undefined);
  });
});
