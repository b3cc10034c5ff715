import { listProcesses } from './listProcesses.mjs';

/**
 * A process with all that descend from it, itself first.
 *
 * @param {number} root
 * @param {import('./listProcesses.mjs').RunningProcess[]} [processes]
 */
export function processTree(root, processes = listProcesses()) {
  const tree = processes.filter(({ pid }) => pid === root);
  for (const { pid } of tree) {
    tree.push(...processes.filter(({ parent }) => parent === pid));
  }
  return tree;
}

/** Those of the processes that still run, even if their parents are gone. */
export function stillRunning(tree) {
  const running = new Set(listProcesses().map(({ identity }) => identity));
  return tree.filter(({ identity }) => running.has(identity));
}
