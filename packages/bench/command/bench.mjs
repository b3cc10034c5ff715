import { createRequire } from 'node:module';
import { startProgress } from '../../../scripts/cli/progress.mjs';
import { runCommand } from '../../../scripts/cli/runCommand.mjs';
import {
  ownServer,
  postgresEnvironment,
} from '../../../scripts/postgres/postgresEnvironment.mjs';
import { runToEnd } from '../../../scripts/processes/runToEnd.mjs';
import { prepare } from '../../../scripts/toolchain/prepare.mjs';
import { inRepository } from '../../../scripts/toolchain/repository.mjs';
import { benchHelp, readBenchOptions } from './benchOptions.mjs';
import { startDatabase } from './startDatabase.mjs';

await runCommand(async lifetime => {
  const options = readBenchOptions(process.argv.slice(2));
  if (options.help) {
    console.log(benchHelp);
    return 0;
  }
  const progress = startProgress();
  const tools = await prepare(lifetime, progress.say);
  const server =
    ownServer(tools.env) ??
    (await startDatabase(lifetime, {
      ...options,
      tools,
      say: progress.say,
    }));
  const { code } = await runToEnd(lifetime, {
    command: tools.node,
    args: [...loadsTypeScript(), 'src/cli/run.ts', ...argumentsOf(options)],
    cwd: inRepository('packages/bench'),
    env: { ...tools.env, ...postgresEnvironment(server) },
    shows: true,
  });
  return code;
});

function argumentsOf({ id, bench }) {
  return [id, JSON.stringify(bench)];
}

function loadsTypeScript() {
  const require = createRequire(inRepository('package.json'));
  return [
    '--enable-source-maps',
    '--require',
    require.resolve('@backstage/cli/config/nodeTransform.cjs'),
  ];
}
