import { randomBytes } from 'node:crypto';
import { freePort, probePort } from '../processes/freePort.mjs';
import { inRepository } from '../toolchain/repository.mjs';
import { startServer } from './startServer.mjs';
import { endOfWorld, writeWorld } from './worldSettings.mjs';

/**
 * Starts the GitHub that the portal reads, and has it write the catalog. Its
 * port stays the same for the same data, because entities name it.
 *
 * @param {import('../processes/Lifetime.mjs').Lifetime} lifetime
 * @param {{ tools: import('../toolchain/prepareTools.mjs').Tools,
 *   data: import('./DataFolder.mjs').DataFolder,
 *   world: import('./worldSettings.mjs').GeneratedWorld | import('./worldSettings.mjs').RecordedWorld,
 *   portal: string, now: Date }} options `portal`: the address that entities link to
 * @returns {Promise<{ host: string, token: string, end: string, repositories: number }>}
 */
export async function startUpstream(lifetime, options) {
  const { tools, data, world, portal, now } = options;
  const port = await choosePort(world.upstreamPort);
  writeWorld(data.world, { ...world, upstreamPort: port });
  const token = randomBytes(24).toString('hex');
  const served = await new Promise(resolve => {
    startServer(lifetime, {
      name: 'upstream',
      tools,
      cwd: inRepository('packages/upstreams'),
      entry: 'src/cli/serve.ts',
      args: serveArguments({ data, world, portal, port, now }),
      env: { UPSTREAM_TOKEN: token },
      log: data.log('upstream'),
      grace: 500,
      onLine: line => {
        if (line.startsWith('{"served":')) {
          resolve(JSON.parse(line).served);
        }
      },
    });
  });
  return { host: `127.0.0.1:${port}`, token, ...served };
}

function serveArguments({ data, world, portal, port, now }) {
  return [
    ...['--world', data.world],
    ...['--catalog', data.catalog],
    ...['--pushes', data.pushes],
    ...['--okrs', data.okrs],
    ...['--portal', portal],
    ...['--port', String(port)],
    ...['--end', endOfWorld(world, now)],
  ];
}

async function choosePort(usual) {
  const canKeep = usual !== undefined && (await probePort(usual)) === 'free';
  return canKeep ? usual : freePort();
}
