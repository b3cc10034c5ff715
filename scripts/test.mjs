import path from 'node:path';
import { Failure } from './cli/Failure.mjs';
import { startProgress } from './cli/progress.mjs';
import { describeFailure, runCommand } from './cli/runCommand.mjs';
import {
  ownServer,
  postgresEnvironment,
} from './postgres/postgresEnvironment.mjs';
import { startPostgres } from './postgres/startPostgres.mjs';
import { endWith } from './processes/endWith.mjs';
import { testInBrowser } from './tests/testInBrowser.mjs';
import { testPackages } from './tests/testPackages.mjs';
import { testScripts } from './tests/testScripts.mjs';
import { temporaryFolder } from './tests/temporaryFolder.mjs';
import { broken, describeTotals, sum } from './tests/totals.mjs';
import { prepare } from './toolchain/prepare.mjs';

await runCommand(async lifetime => {
  const jestArguments = process.argv.slice(2);
  const progress = startProgress();
  const tools = await prepare(lifetime, progress.say);
  const reports = temporaryFolder(lifetime);
  const database = await startDatabase(lifetime, { tools, reports, progress });
  const packages = () =>
    testPackages(lifetime, { tools, reports, ...database, jestArguments });
  const suites =
    jestArguments.length > 0
      ? [packages]
      : [
          () => testScripts(lifetime, { tools, reports }),
          packages,
          () => testInBrowser(lifetime, { tools, reports, progress }),
        ];
  return runSuites(suites);
});

async function startDatabase(lifetime, { tools, reports, progress }) {
  const own = ownServer(tools.env);
  if (own) {
    return { env: postgresEnvironment(own), postgresWasUsed: () => true };
  }
  const log = path.join(reports, 'postgres.log');
  const { env } = tools;
  const server = await startPostgres(lifetime, { log, env, say: progress.say });
  endWith(lifetime, server, { name: 'database', log });
  return { env: postgresEnvironment(server), postgresWasUsed: server.wasUsed };
}

async function runSuites(suites) {
  const results = [];
  for (const suite of suites) {
    results.push(await suite().catch(reportBroken));
  }
  const totals = sum(results);
  console.log(describeTotals(totals));
  return totals.failed > 0 ? 1 : 0;
}

function reportBroken(error) {
  console.error(error instanceof Failure ? describeFailure(error) : error);
  return broken;
}
