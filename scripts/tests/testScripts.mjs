import path from 'node:path';
import { runToEnd } from '../processes/runToEnd.mjs';
import { repositoryFolder } from '../toolchain/repository.mjs';
import { readReport, readTapReport } from './readReport.mjs';

/**
 * Runs the tests of these commands.
 *
 * @param {import('../processes/Lifetime.mjs').Lifetime} lifetime
 * @param {{ tools: import('../toolchain/prepareTools.mjs').Tools, reports: string }} options
 */
export async function testScripts(lifetime, { tools, reports }) {
  const report = path.join(reports, 'scripts.tap');
  await runToEnd(lifetime, {
    command: tools.node,
    args: [
      '--test',
      ...['--test-reporter=dot', '--test-reporter-destination=stdout'],
      ...['--test-reporter=tap', `--test-reporter-destination=${report}`],
      ...['scripts/**/*.test.mjs', 'packages/*/command/*.test.mjs'],
    ],
    cwd: repositoryFolder,
    env: tools.env,
    shows: true,
  });
  return readReport(report, readTapReport);
}
