import fs from 'node:fs';
import { explainOutput } from '../cli/explainOutput.mjs';
import { runToEnd } from '../processes/runToEnd.mjs';
import { assertSpace } from './assertSpace.mjs';
import { readInstallState, rememberInstall } from './installState.mjs';
import { repositoryFolder } from './repository.mjs';
import { registrySettings } from './registrySettings.mjs';

/**
 * Installs the packages of yarn.lock where they are missing or older than it.
 *
 * @param {import('../processes/Lifetime.mjs').Lifetime} lifetime
 * @param {import('./prepareTools.mjs').Tools} tools
 * @param {(line: string) => void} say
 */
export async function installPackages(lifetime, tools, say) {
  const state = readInstallState();
  if (state === 'current') {
    return;
  }
  if (state === 'missing') {
    assertSpace(3);
  }
  say('Installing packages, about a minute the first time');
  const { code, output } = await runToEnd(lifetime, {
    command: tools.yarn.command,
    args: [...tools.yarn.args, 'install', '--immutable'],
    cwd: repositoryFolder,
    env: { ...tools.env, ...(await registrySettings(tools.env)) },
    onLine: line => sayStep(line, say),
  });
  if (code !== 0) {
    throw explainOutput('Installing packages failed', output, {
      installs: true,
      remedy: 'Delete node_modules and run the command again',
    });
  }
  rememberInstall();
}

function sayStep(line, say) {
  const step = /YN0000: ┌ (.+) step/.exec(line);
  if (step) {
    say(`  ${step[1].toLowerCase()}`);
  }
}
