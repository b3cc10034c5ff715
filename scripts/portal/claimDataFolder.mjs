import fs from 'node:fs';
import { Failure } from '../cli/Failure.mjs';
import { listProcesses } from '../processes/listProcesses.mjs';

/**
 * Makes sure that no other portal runs on the same data, until this one ends.
 *
 * @param {import('../processes/Lifetime.mjs').Lifetime} lifetime
 * @param {import('./DataFolder.mjs').DataFolder} data
 */
export function claimDataFolder(lifetime, data) {
  const processes = listProcesses();
  const owner = readOwner(data.running);
  if (processes.some(({ identity }) => identity === owner?.identity)) {
    throw new Failure(
      `a portal runs on the data in ${data.folder} (process ${owner.pid})`,
      'Stop it, or choose another folder with --data',
    );
  }
  const self = processes.find(({ pid }) => pid === process.pid);
  fs.writeFileSync(data.running, JSON.stringify(self));
  lifetime.onStop(async () => fs.rmSync(data.running, { force: true }));
}

function readOwner(file) {
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8'));
  } catch {
    // nobody, or a run that was cut off while it wrote
    return undefined;
  }
}
