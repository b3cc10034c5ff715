import { createRequire } from 'node:module';
import { endWith } from '../processes/endWith.mjs';
import { startProcess } from '../processes/startProcess.mjs';
import { inRepository } from '../toolchain/repository.mjs';

const exitWithParent = new URL(
  '../processes/exitWithParent.mjs',
  import.meta.url,
);

/**
 * Runs a server that is written in TypeScript, as `backstage-cli package
 * start` does but without watching. The command ends when the server does.
 *
 * @param {import('../processes/Lifetime.mjs').Lifetime} lifetime
 * @param {{ name: string, tools: import('../toolchain/prepareTools.mjs').Tools,
 *   cwd: string, entry: string, args: string[], env: Record<string, string>,
 *   log: string, grace: number, onLine: (line: string) => void }} options
 */
export function startServer(lifetime, options) {
  const { name, tools, cwd, log, onLine, grace } = options;
  const server = startProcess(lifetime, {
    name,
    command: tools.node,
    args: serverArguments(options),
    cwd,
    env: { ...tools.env, ...options.env },
    log,
    onLine,
    stopping: { grace },
  });
  endWith(lifetime, server, options);
}

function serverArguments({ entry, args }) {
  const require = createRequire(inRepository('package.json'));
  return [
    '--import',
    exitWithParent.href,
    '--enable-source-maps',
    '--require',
    require.resolve('@backstage/cli/config/nodeTransform.cjs'),
    entry,
    ...args,
  ];
}
