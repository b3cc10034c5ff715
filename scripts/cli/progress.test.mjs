import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { startProgress } from './progress.mjs';

function recorder(isTTY) {
  const written = [];
  return { isTTY, columns: 20, write: text => written.push(text), written };
}

describe('startProgress', () => {
  test('redraws one line on a terminal, cut to its width, and clears it before it says more', () => {
    const output = recorder(true);
    const progress = startProgress(output);
    progress.update('collecting 1/100 and so on');
    progress.update('collecting 2/100');
    progress.say('done');
    assert.equal(
      output.written.join(''),
      'collecting 1/100 an\r\x1b[Kcollecting 2/100\r\x1b[Kdone\n',
    );
  });

  test('elsewhere writes a line now and then', () => {
    const output = recorder(false);
    const progress = startProgress(output);
    progress.update('collecting 1/100');
    progress.update('collecting 2/100');
    progress.clear();
    assert.deepEqual(output.written, ['collecting 1/100\n']);
  });
});
