import path from 'node:path';
import { freePort } from '../processes/freePort.mjs';
import { runToEnd } from '../processes/runToEnd.mjs';
import { startDemo } from '../portal/startDemo.mjs';
import { openData } from '../portal/openData.mjs';
import { programs } from '../toolchain/programs.mjs';
import { repositoryFolder } from '../toolchain/repository.mjs';
import { findOrFetchChromium, isCi } from './findChromium.mjs';
import { readPlaywrightReport, readReport } from './readReport.mjs';
import { temporaryFolder } from './temporaryFolder.mjs';
import { broken, none } from './totals.mjs';

const services = 12;

/**
 * Starts a small portal and drives it in a browser. Without a browser the
 * tests are skipped, but not in CI.
 *
 * @param {import('../processes/Lifetime.mjs').Lifetime} lifetime
 * @param {{ tools: import('../toolchain/prepareTools.mjs').Tools, reports: string,
 *   progress: import('../cli/progress.mjs').Progress }} options
 */
export async function testInBrowser(lifetime, { tools, reports, progress }) {
  const chromium = await findOrFetchChromium(lifetime, {
    env: tools.env,
    say: progress.say,
  });
  if (!chromium) {
    return withoutBrowser(lifetime, tools);
  }
  const address = await startSmallDemo(lifetime, { tools, progress });
  const report = path.join(reports, 'playwright.json');
  await runToEnd(lifetime, {
    ...playwright(tools, ['--reporter=list,json']),
    env: {
      ...tools.env,
      CHROMIUM_PATH: chromium,
      PLAYWRIGHT_URL: address,
      PLAYWRIGHT_JSON_OUTPUT_FILE: report,
    },
    shows: true,
  });
  return readReport(report, readPlaywrightReport);
}

async function startSmallDemo(lifetime, { tools, progress }) {
  const now = new Date();
  const folder = temporaryFolder(lifetime);
  const opened = openData(lifetime, { data: folder, services }, now);
  const port = await freePort();
  // a server of the user's own may hold the data of another portal
  const env = { ...tools.env, POSTGRES_HOST: undefined };
  const { address } = await startDemo(lifetime, {
    ...{ ...opened, port, now, progress, isTemporary: true },
    tools: { ...tools, env },
  });
  return address;
}

async function withoutBrowser(lifetime, tools) {
  const missing =
    'no Chromium or Chrome was found; install one, or set CHROMIUM_PATH';
  if (isCi(tools.env)) {
    console.error(`The browser tests can not run: ${missing}.`);
    return broken;
  }
  console.log(`The browser tests are skipped: ${missing}.`);
  const { output } = await runToEnd(lifetime, {
    ...playwright(tools, ['--list']),
    env: tools.env,
  });
  const total = /Total: (\d+) test/.exec(output)?.[1] ?? 0;
  return { ...none, skipped: Number(total) };
}

function playwright(tools, args) {
  return {
    command: tools.node,
    args: [programs.playwright, 'test', ...args],
    cwd: repositoryFolder,
  };
}
