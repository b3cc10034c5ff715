import { startProgress } from './cli/progress.mjs';
import { runCommand } from './cli/runCommand.mjs';
import { configArguments } from './portal/startBackend.mjs';
import { readStartOptions, startHelp } from './portal/demoOptions.mjs';
import { assertPortFree } from './portal/assertPortFree.mjs';
import { openData } from './portal/openData.mjs';
import { startOrganisation } from './portal/startOrganisation.mjs';
import { Failure } from './cli/Failure.mjs';
import { runToEnd } from './processes/runToEnd.mjs';
import { prepare } from './toolchain/prepare.mjs';
import { programs } from './toolchain/programs.mjs';
import { repositoryFolder } from './toolchain/repository.mjs';

// as app-config.yaml has them
const appPort = 3000;
const backendPort = 7007;

await runCommand(async lifetime => {
  const options = readStartOptions(process.argv.slice(2));
  if (options.help) {
    console.log(startHelp);
    return;
  }
  const now = new Date();
  const { say } = startProgress();
  for (const port of [appPort, backendPort]) {
    await assertPortFree(port);
  }
  const { data, world } = openData(lifetime, options, now);
  const tools = await prepare(lifetime, say);
  const { env } = await startOrganisation(lifetime, {
    ...{ tools, data, world, now, say },
    portal: `http://localhost:${appPort}`,
  });
  const { code } = await runToEnd(lifetime, {
    command: tools.node,
    args: [...[programs.backstageCli, 'repo', 'start'], ...configArguments()],
    cwd: repositoryFolder,
    env: { ...tools.env, ...env },
    shows: true,
  });
  throw new Failure(
    `the development servers ended with code ${code}`,
    'The lines above say why',
  );
});
