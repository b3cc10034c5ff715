import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { explainOutput } from '../cli/explainOutput.mjs';
import { cleanEnvironment } from './cleanEnvironment.mjs';

/**
 * Makes the files of an empty Postgres, unless they are there. Whoever reaches
 * it is let in without a password: it listens on loopback only.
 *
 * @param {{ data: string, initdb: string, env: NodeJS.ProcessEnv,
 *   user: import('./unprivilegedUser.mjs').User | undefined }} options
 */
export function initialiseCluster({ data, initdb, env, user }) {
  if (fs.existsSync(data)) {
    return;
  }
  // under another name until it is whole, in case we are cut off
  const unfinished = `${data}.new`;
  fs.rmSync(unfinished, { recursive: true, force: true });
  const { status, error, stdout, stderr } = spawnSync(
    initdb,
    [
      ...['--pgdata', unfinished],
      ...['--username', 'postgres'],
      ...['--auth', 'trust'],
      ...['--encoding', 'UTF8'],
      '--locale=C',
      '--no-sync',
    ],
    {
      ...user,
      cwd: path.dirname(data),
      env: cleanEnvironment(env),
      encoding: 'utf8',
    },
  );
  if (error) {
    throw error;
  }
  if (status !== 0) {
    throw explainOutput('Making the database failed', `${stdout}${stderr}`);
  }
  fs.renameSync(unfinished, data);
}
