import { startProgress } from './cli/progress.mjs';
import { runCommand } from './cli/runCommand.mjs';
import { runToEnd } from './processes/runToEnd.mjs';
import { prepare } from './toolchain/prepare.mjs';
import { programs } from './toolchain/programs.mjs';
import { repositoryFolder } from './toolchain/repository.mjs';

const steps = [
  {
    name: 'formatting',
    args: [programs.prettier, '--check', '.'],
    remedy: 'yarn format',
  },
  {
    name: 'lint',
    args: [programs.backstageCli, 'repo', 'lint', '--max-warnings=0'],
    remedy: 'yarn lint --fix',
  },
  {
    name: 'types',
    // from scratch: the order of names in API reports depends on it
    args: [programs.tsc, '--incremental', 'false'],
    remedy: 'yarn tsc',
  },
  {
    // reads the declarations that the types step wrote
    name: 'API reports',
    args: [
      programs.repoTools,
      'api-reports',
      '--ci',
      '--include',
      'plugins/*',
      '-o',
      'ae-wrong-input-file-type,ae-undocumented',
    ],
    remedy: 'yarn api-reports',
  },
  {
    name: 'documentation',
    args: ['scripts/checkDocs.mjs'],
    remedy: 'node scripts/checkDocs.mjs',
  },
];

await runCommand(async lifetime => {
  const tools = await prepare(lifetime, startProgress().say);
  const failed = [];
  for (const { name, args, remedy } of steps) {
    console.log(`\n${name}`);
    const { code } = await runToEnd(lifetime, {
      command: tools.node,
      args,
      cwd: repositoryFolder,
      env: tools.env,
      shows: true,
    });
    if (code !== 0) {
      failed.push(`${name} (${remedy})`);
    }
  }
  console.log(
    failed.length > 0 ? `\nFailed: ${failed.join(', ')}` : '\nAll is well.',
  );
  return failed.length > 0 ? 1 : 0;
});
