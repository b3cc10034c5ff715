import { createRequire } from 'node:module';
import { startProgress } from './cli/progress.mjs';
import { runCommand } from './cli/runCommand.mjs';
import { runToEnd } from './processes/runToEnd.mjs';
import { prepare } from './toolchain/prepare.mjs';
import { inRepository } from './toolchain/repository.mjs';

await runCommand(async lifetime => {
  const tools = await prepare(lifetime, startProgress().say);
  const require = createRequire(inRepository('package.json'));
  const { code } = await runToEnd(lifetime, {
    command: tools.node,
    args: [
      '--require',
      require.resolve('@backstage/cli/config/nodeTransform.cjs'),
      'src/metrics/pages/writePages.ts',
      inRepository('docs/metrics'),
    ],
    cwd: inRepository('plugins/platform-value-backend'),
    env: tools.env,
    shows: true,
  });
  return code;
});
