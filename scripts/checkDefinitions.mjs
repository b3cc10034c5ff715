import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { usageFailure } from './cli/Failure.mjs';
import { startProgress } from './cli/progress.mjs';
import { runCommand } from './cli/runCommand.mjs';
import { runToEnd } from './processes/runToEnd.mjs';
import { prepare } from './toolchain/prepare.mjs';
import { inRepository } from './toolchain/repository.mjs';

const help = `Says what is wrong with definitions documents, before the portal reads them.

  yarn platform-value:check <file or url>... [--entities <catalog yaml>...]

  --entities  catalog entities, as YAML: lists whom each capability applies to,
              and what in the catalog shows that it is adopted

Ends with 1 when anything is wrong. docs/definitions.md says what a document holds.`;

await runCommand(async lifetime => {
  const given = process.argv.slice(2);
  if (given.includes('--help')) {
    console.log(help);
    return 0;
  }
  if (!given.length || given[0] === '--entities') {
    throw usageFailure('No document is named', 'Use --help to see how');
  }
  const tools = await prepare(lifetime, startProgress().say);
  const { code } = await runToEnd(lifetime, {
    command: tools.node,
    args: [
      ...loadsTypeScript(),
      'src/platforms/check/run.ts',
      ...given.map(absolute),
    ],
    cwd: inRepository('plugins/platform-value-backend'),
    env: tools.env,
    shows: true,
  });
  return code;
});

/** Files are named from where the command was called. */
function absolute(name) {
  return /^(--|https?:)/.test(name)
    ? name
    : resolve(process.env.INIT_CWD ?? process.cwd(), name);
}

function loadsTypeScript() {
  const require = createRequire(inRepository('package.json'));
  return [
    '--enable-source-maps',
    '--require',
    require.resolve('@backstage/cli/config/nodeTransform.cjs'),
  ];
}
