import { setTimeout as wait } from 'node:timers/promises';
import { processTree, stillRunning } from './processTree.mjs';

/**
 * Ends a process and everything that descends from it. Whatever doesn't heed
 * the signal in time is killed.
 *
 * @param {number} pid
 * @param {{ signal?: NodeJS.Signals, grace?: number, alone?: boolean }} [options]
 *   grace in milliseconds; alone: the process tells its descendants itself
 */
export async function stopTree(pid, options = {}) {
  const { signal = 'SIGTERM', grace = 1500, alone = false } = options;
  // not the process group: browsers, for one, leave it
  const tree = processTree(pid);
  for (const told of alone ? tree.slice(0, 1) : tree) {
    send(told.pid, signal);
  }
  await goneWithin(tree, grace);
  for (const rest of stillRunning(tree)) {
    send(rest.pid, 'SIGKILL');
  }
  await goneWithin(tree, 500);
}

/** Sends a signal, unless the process is gone already. */
export function send(pid, signal) {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if (error.code !== 'ESRCH') {
      throw error;
    }
  }
}

async function goneWithin(tree, milliseconds) {
  const deadline = performance.now() + milliseconds;
  while (stillRunning(tree).length > 0 && performance.now() < deadline) {
    await wait(25);
  }
}
