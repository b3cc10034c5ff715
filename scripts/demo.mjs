import { startProgress } from './cli/progress.mjs';
import { runCommand } from './cli/runCommand.mjs';
import { assertPortFree } from './portal/assertPortFree.mjs';
import { demoHelp, readDemoOptions } from './portal/demoOptions.mjs';
import { openData } from './portal/openData.mjs';
import { startDemo } from './portal/startDemo.mjs';
import { prepare } from './toolchain/prepare.mjs';

await runCommand(async lifetime => {
  const options = readDemoOptions(process.argv.slice(2));
  if (options.help) {
    console.log(demoHelp);
    return;
  }
  const now = new Date();
  const progress = startProgress();
  await assertPortFree(
    options.port,
    'choose another: npm run demo -- --port 7100',
  );
  const { data, world } = openData(lifetime, options, now);
  const tools = await prepare(lifetime, progress.say);
  const { address, end } = await startDemo(lifetime, {
    ...{ tools, data, world, now, progress },
    port: options.port,
  });
  if (world.kind === 'recorded') {
    console.log(`The recording goes until ${end.slice(0, 10)}`);
  }
  console.log(`Ready: ${address}`);
  await lifetime.untilInterrupted();
});
