import fs from 'node:fs';
import path from 'node:path';
import { explainOutput } from '../cli/explainOutput.mjs';
import { Failure } from '../cli/Failure.mjs';
import { runToEnd } from '../processes/runToEnd.mjs';
import { assertSpace } from './assertSpace.mjs';
import { toolsFolder } from './repository.mjs';

/**
 * Fetches packages from the registry into the tools folder. npm removes what
 * is not named, so all that is wanted has to be named at once.
 *
 * @param {import('../processes/Lifetime.mjs').Lifetime} lifetime
 * @param {{ packages: string[], env: NodeJS.ProcessEnv }} options
 */
export async function fetchTools(lifetime, { packages, env }) {
  assertSpace(0.5);
  fs.mkdirSync(toolsFolder, { recursive: true });
  const manifest = path.join(toolsFolder, 'package.json');
  fs.writeFileSync(manifest, '{"private":true}\n');
  const { code, output } = await runToEnd(lifetime, {
    command: 'npm',
    args: installArguments(packages),
    cwd: toolsFolder,
    env,
  }).catch(explainMissingNpm);
  if (code !== 0) {
    throw explainOutput(`Fetching ${packages.join(' and ')} failed`, output, {
      installs: true,
    });
  }
}

function installArguments(packages) {
  return [
    'install',
    '--prefix',
    toolsFolder,
    '--no-save',
    '--no-package-lock',
    '--no-audit',
    '--no-fund',
    '--ignore-scripts',
    '--loglevel=error',
    '--fetch-retries=2',
    '--fetch-retry-mintimeout=1000',
    ...packages,
  ];
}

function explainMissingNpm(error) {
  if (error.code === 'ENOENT') {
    throw new Failure('npm is missing', 'Install Node.js together with npm');
  }
  throw error;
}
