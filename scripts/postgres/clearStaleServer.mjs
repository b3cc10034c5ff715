import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { stopTree } from '../processes/stopTree.mjs';

/**
 * Clears what a killed run left in the data: a server that still runs there,
 * and the file by which a next one would think that one does.
 *
 * @param {string} data folder of a Postgres cluster
 */
export async function clearStaleServer(data) {
  const file = path.join(data, 'postmaster.pid');
  if (!fs.existsSync(file)) {
    return;
  }
  const [firstLine] = fs.readFileSync(file, 'utf8').split('\n');
  const pid = Number.parseInt(firstLine, 10);
  if (commandOf(pid).includes(data)) {
    await stopTree(pid, { signal: 'SIGINT', alone: true, grace: 3000 });
  }
  fs.rmSync(file, { force: true });
}

function commandOf(pid) {
  if (process.platform === 'linux') {
    const file = `/proc/${pid}/cmdline`;
    return fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : '';
  }
  try {
    return execFileSync('ps', ['-o', 'command=', '-p', String(pid)], {
      encoding: 'utf8',
    });
  } catch {
    // `ps` fails for a process that is gone
    return '';
  }
}
