import { poll } from '../processes/poll.mjs';
import { inRepository } from '../toolchain/repository.mjs';
import { isReady } from './portalApi.mjs';
import { startServer } from './startServer.mjs';
import { warningIn } from './warningIn.mjs';

/**
 * Starts the backend, which serves the built app too, and waits until it
 * answers.
 *
 * @param {import('../processes/Lifetime.mjs').Lifetime} lifetime
 * @param {{ tools: import('../toolchain/prepareTools.mjs').Tools,
 *   data: import('./DataFolder.mjs').DataFolder, address: string,
 *   env: Record<string, string>, say: (line: string) => void }} options
 */
export async function startBackend(lifetime, options) {
  const { tools, data, address, env, say } = options;
  startServer(lifetime, {
    name: 'backend',
    tools,
    cwd: inRepository('packages/backend'),
    entry: 'src/index.ts',
    args: configArguments(),
    env: { ...env, NODE_ENV: 'production' },
    log: data.log('backend'),
    grace: 1500,
    onLine: sayWarningsOnce(say),
  });
  await poll(lifetime, { every: 200, until: () => isReady(address) });
}

function sayWarningsOnce(say) {
  const said = new Set();
  return line => {
    const warning = warningIn(line);
    if (warning && !said.has(warning)) {
      said.add(warning);
      say(`  ${warning}`);
    }
  };
}

/** The configuration of a portal that runs on an organisation of ours. */
export function configArguments() {
  return ['app-config.yaml', 'app-config.demo.yaml'].flatMap(file => [
    '--config',
    inRepository(file),
  ]);
}
