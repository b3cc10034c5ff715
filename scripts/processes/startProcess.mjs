import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import readline from 'node:readline';
import { stopTree } from './stopTree.mjs';

/**
 * @typedef {object} StartOptions
 * @property {string} name how people know it, such as 'backend'
 * @property {string} command
 * @property {string[]} args
 * @property {string} [cwd]
 * @property {Record<string, string | undefined>} env
 * @property {string} log file that takes all it writes
 * @property {(line: string) => void} [onLine] told of each line it writes
 * @property {number} [uid]
 * @property {number} [gid]
 * @property {Parameters<typeof stopTree>[1]} [stopping] how it is stopped
 */

/**
 * Starts a process that runs in the background, in a group of its own so that
 * Ctrl-C reaches only us, and stops it at the end of the command.
 *
 * @param {import('./Lifetime.mjs').Lifetime} lifetime
 * @param {StartOptions} options
 */
export function startProcess(lifetime, options) {
  lifetime.assertGoingOn();
  fs.mkdirSync(path.dirname(options.log), { recursive: true });
  const child = spawn(options.command, options.args, {
    cwd: options.cwd,
    env: options.env,
    uid: options.uid,
    gid: options.gid,
    detached: true,
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  const output = keepOutput(child, options);
  const ended = endOf(child);
  const stop = async () =>
    isRunning(child) && stopTree(child.pid, options.stopping);
  lifetime.onStop(stop);
  return { child, ended, output, stop };
}

/** Whether a process was started and has not ended. */
export function isRunning(child) {
  return (
    child.pid !== undefined &&
    child.exitCode === null &&
    child.signalCode === null
  );
}

const keptLines = 60;

function keepOutput(child, { log, onLine }) {
  const file = fs.createWriteStream(log);
  const lines = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream.pipe(file, { end: false });
    readline.createInterface({ input: stream }).on('line', line => {
      lines.push(line);
      lines.splice(0, lines.length - keptLines);
      onLine?.(line);
    });
  }
  return () => lines.join('\n');
}

/** How it ended; a command that can't be run at all ends with code 127. */
function endOf(child) {
  return new Promise(resolve => {
    child.once('error', error => resolve({ code: 127, error }));
    child.once('close', (code, signal) => resolve({ code, signal }));
  });
}
