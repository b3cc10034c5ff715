import { accessSync, constants } from 'node:fs';
import path from 'node:path';
import { runToEnd } from '../processes/runToEnd.mjs';

const names = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
];

const applications = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
];

/**
 * The browser that CHROMIUM_PATH names, or one of the machine.
 *
 * @param {NodeJS.ProcessEnv} env
 * @returns {string | undefined} its executable
 */
export function findChromium(env) {
  if (env.CHROMIUM_PATH) {
    return isExecutable(env.CHROMIUM_PATH) ? env.CHROMIUM_PATH : undefined;
  }
  const folders = (env.PATH ?? '').split(path.delimiter).filter(Boolean);
  const candidates = names.flatMap(name =>
    folders.map(folder => path.join(folder, name)),
  );
  return [...candidates, ...applications].find(isExecutable);
}

function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    // there is none, or not for us
    return false;
  }
}

/**
 * Finds a browser; on the machines of CI, where we are root, fetches one when
 * there is none.
 *
 * @param {import('../processes/Lifetime.mjs').Lifetime} lifetime
 * @param {{ env: NodeJS.ProcessEnv, say: (line: string) => void }} options
 */
export async function findOrFetchChromium(lifetime, { env, say }) {
  const found = findChromium(env);
  if (found || !isCi(env) || process.getuid() !== 0) {
    return found;
  }
  say('Fetching Chromium with apt-get');
  const apt = args =>
    runToEnd(lifetime, {
      command: 'apt-get',
      args,
      env: { ...env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  await apt(['update']);
  const { code, output } = await apt(['install', '-y', 'chromium']);
  if (code !== 0) {
    console.error(output);
  }
  return findChromium(env);
}

/** Whether the machine is one of CI. */
export function isCi(env) {
  return env.CI === 'true' || env.CI === '1';
}
