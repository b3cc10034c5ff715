import fs from 'node:fs';
import { explainOutput } from '../cli/explainOutput.mjs';
import { Failure } from '../cli/Failure.mjs';
import { runToEnd } from '../processes/runToEnd.mjs';
import { readInstallState, rememberInstall } from './installState.mjs';
import { inRepository, repositoryFolder } from './repository.mjs';
import { registrySettings } from './registrySettings.mjs';

const neededGigabytes = 3;

/**
 * Installs the packages of yarn.lock where they are missing or older than it.
 *
 * @param {import('../processes/Lifetime.mjs').Lifetime} lifetime
 * @param {import('./prepareTools.mjs').Tools} tools
 * @param {(line: string) => void} say
 */
export async function installPackages(lifetime, tools, say) {
  if (readInstallState() === 'current') {
    return;
  }
  assertSpace();
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

function assertSpace() {
  const { bavail, bsize } = fs.statfsSync(repositoryFolder);
  const gigabytes = (bavail * bsize) / 1e9;
  const fresh = !fs.existsSync(inRepository('node_modules'));
  if (fresh && gigabytes < neededGigabytes) {
    throw new Failure(
      `the disk has only ${gigabytes.toFixed(1)} GB left`,
      `Free space until there are ${neededGigabytes} GB for the packages`,
    );
  }
}
