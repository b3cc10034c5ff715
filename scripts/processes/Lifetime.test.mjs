import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { Interruption } from '../cli/Interruption.mjs';
import { Lifetime } from './Lifetime.mjs';

const forever = new Promise(() => {});

describe('Lifetime', () => {
  test('is over with the work', async () => {
    assert.equal(await new Lifetime().orInterrupted(Promise.resolve(3)), 3);
  });

  test('cuts the work off when something it needs is gone', async () => {
    const lifetime = new Lifetime();
    lifetime.fail(new Error('the database ended'));
    await assert.rejects(lifetime.orInterrupted(forever), /database ended/);
  });

  test('takes Ctrl-C for the good end once there is nothing left to do', async () => {
    const atWork = new Lifetime();
    atWork.fail(new Interruption('SIGINT'));
    await assert.rejects(atWork.orInterrupted(forever), { exitCode: 130 });

    const idle = new Lifetime();
    const command = idle.orInterrupted(idle.untilInterrupted());
    idle.fail(new Interruption('SIGINT'));
    await assert.doesNotReject(command);
  });

  test('stops in the reverse order, all of it even when one fails, and once', async () => {
    const lifetime = new Lifetime();
    const stopped = [];
    for (const name of ['database', 'upstream', 'backend']) {
      lifetime.onStop(async () => {
        stopped.push(name);
        if (name === 'upstream') {
          throw new Error('it hangs');
        }
      });
    }
    await assert.rejects(lifetime.stop(), /it hangs/);
    await assert.rejects(lifetime.stop(), /it hangs/);
    assert.deepEqual(stopped, ['backend', 'upstream', 'database']);
    assert.throws(() => lifetime.onStop(async () => {}), /being stopped/);
  });
});
