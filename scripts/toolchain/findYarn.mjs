import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { repositoryFolder, toolsFolder } from './repository.mjs';

/** The yarn that is fetched where there is none; that of `packageManager`. */
export const yarnPackage = '@yarnpkg/cli-dist@4.18.1';

/**
 * The yarn 4 of whoever called us, the one fetched before, or that of the
 * machine.
 *
 * @param {NodeJS.ProcessEnv} env
 * @returns {string | undefined} an executable or a script
 */
export function findYarn(env) {
  const caller = callingYarn(env);
  if (caller) {
    return caller;
  }
  const fetched = path.join(
    toolsFolder,
    'node_modules/@yarnpkg/cli-dist/bin/yarn.js',
  );
  if (fs.existsSync(fetched)) {
    return fetched;
  }
  return runsAsYarn4(env) ? 'yarn' : undefined;
}

function callingYarn({ npm_config_user_agent: agent, npm_execpath: script }) {
  return agent?.startsWith('yarn/4.') && script ? script : undefined;
}

function runsAsYarn4(env) {
  try {
    const version = execFileSync('yarn', ['--version'], {
      cwd: repositoryFolder,
      // corepack would ask on the terminal before it fetches
      env: { ...env, COREPACK_ENABLE_DOWNLOAD_PROMPT: '0' },
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      timeout: 10_000,
    });
    return version.startsWith('4.');
  } catch {
    // none, or a yarn 1 that refuses to work for another version
    return false;
  }
}
