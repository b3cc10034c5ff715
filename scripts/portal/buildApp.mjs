import fs from 'node:fs';
import path from 'node:path';
import { explainOutput } from '../cli/explainOutput.mjs';
import { runToEnd } from '../processes/runToEnd.mjs';
import { programs } from '../toolchain/programs.mjs';
import { inRepository, toolsFolder } from '../toolchain/repository.mjs';
import { hashOfSources } from './hashOfSources.mjs';

const app = inRepository('packages/app');
const built = path.join(app, 'dist/index.html');
const stamp = path.join(toolsFolder, 'built-app');

/**
 * Builds the frontend, unless it was built from these very sources before.
 *
 * @param {import('../processes/Lifetime.mjs').Lifetime} lifetime
 * @param {import('../toolchain/prepareTools.mjs').Tools} tools
 * @param {(line: string) => void} say
 */
export async function buildApp(lifetime, tools, say) {
  const hash = hashOfSources(app, [
    inRepository('app-config.yaml'),
    inRepository('yarn.lock'),
  ]);
  if (fs.existsSync(built) && readStamp() === hash) {
    return;
  }
  say('Building the app');
  fs.rmSync(stamp, { force: true });
  const { code, output } = await runToEnd(lifetime, {
    command: tools.node,
    args: [programs.backstageCli, 'package', 'build'],
    cwd: app,
    env: { ...tools.env, CI: 'true' },
  });
  if (code !== 0) {
    throw explainOutput('Building the app failed', output);
  }
  fs.mkdirSync(toolsFolder, { recursive: true });
  fs.writeFileSync(stamp, hash);
}

function readStamp() {
  return fs.existsSync(stamp) ? fs.readFileSync(stamp, 'utf8') : undefined;
}
