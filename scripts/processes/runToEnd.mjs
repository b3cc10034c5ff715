import { spawn } from 'node:child_process';
import { isRunning } from './startProcess.mjs';
import { stopTree } from './stopTree.mjs';

/**
 * Runs a command and waits for its end, unless the lifetime ends before; then
 * there is no answer.
 *
 * @param {import('./Lifetime.mjs').Lifetime} lifetime
 * @param {{ command: string, args: string[], cwd?: string, env: NodeJS.ProcessEnv,
 *   shows?: boolean, onLine?: (line: string) => void }} options
 *   `shows`: its output goes to the terminal and is not kept
 * @returns {Promise<{ code: number, output: string }>}
 */
export function runToEnd(lifetime, options) {
  lifetime.assertGoingOn();
  const out = options.shows ? 'inherit' : 'pipe';
  const child = spawn(options.command, options.args, {
    cwd: options.cwd,
    env: options.env,
    detached: true,
    stdio: ['ignore', out, out],
  });
  lifetime.onStop(async () => isRunning(child) && stopTree(child.pid));
  const output = collect(child, options.onLine);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', code => {
      // an end that we made ourselves says nothing about the command
      if (!lifetime.isStopping) {
        resolve({ code: code ?? 1, output: output() });
      }
    });
  });
}

function collect(child, onLine) {
  const chunks = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', chunk => {
      chunks.push(chunk);
      chunk
        .split('\n')
        .filter(Boolean)
        .forEach(line => onLine?.(line));
    });
  }
  return () => chunks.join('');
}
