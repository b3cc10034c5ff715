import path from 'node:path';
import { runToEnd } from '../processes/runToEnd.mjs';
import { programs } from '../toolchain/programs.mjs';
import { repositoryFolder } from '../toolchain/repository.mjs';
import { readJestReport, readReport } from './readReport.mjs';
import { broken, sum } from './totals.mjs';

/**
 * Runs jest over the packages.
 *
 * @param {import('../processes/Lifetime.mjs').Lifetime} lifetime
 * @param {{ tools: import('../toolchain/prepareTools.mjs').Tools, reports: string,
 *   env: Record<string, string>, postgresWasUsed: () => boolean,
 *   jestArguments: string[] }} options
 */
export async function testPackages(lifetime, options) {
  const { tools, reports, env, postgresWasUsed, jestArguments } = options;
  const report = path.join(reports, 'jest.json');
  await runToEnd(lifetime, {
    command: tools.node,
    args: [
      ...[programs.backstageCli, 'repo', 'test', '--watchAll=false'],
      ...['--json', `--outputFile=${report}`],
      ...jestArguments,
    ],
    cwd: repositoryFolder,
    // a test that names a database which isn't there is left out silently
    env: { ...tools.env, ...env, BACKSTAGE_TEST_DISABLE_DOCKER: '1' },
    shows: true,
  });
  const totals = readReport(report, readJestReport);
  if (jestArguments.length > 0 || postgresWasUsed()) {
    return totals;
  }
  console.error(
    'No test connected to Postgres: those that need it did not run.',
  );
  return sum([totals, broken]);
}
