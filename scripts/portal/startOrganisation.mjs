import { randomBytes } from 'node:crypto';
import { endWith } from '../processes/endWith.mjs';
import { startPostgres } from '../postgres/startPostgres.mjs';
import {
  ownServer,
  postgresEnvironment,
} from '../postgres/postgresEnvironment.mjs';
import { startUpstream } from './startUpstream.mjs';
import { describeWorld } from './worldSettings.mjs';

/**
 * Starts what a portal stands on: the database, and an organisation behind a
 * GitHub with its catalog.
 *
 * @param {import('../processes/Lifetime.mjs').Lifetime} lifetime
 * @param {{ tools: import('../toolchain/prepareTools.mjs').Tools,
 *   data: import('./DataFolder.mjs').DataFolder,
 *   world: ReturnType<typeof import('./worldSettings.mjs').chooseWorld>,
 *   portal: string, now: Date, isTemporary?: boolean, say: (line: string) => void }} options
 *   `portal`: its address; `isTemporary`: the database is thrown away at the end
 * @returns {Promise<{ env: Record<string, string>, end: string }>} the
 *   environment that app-config.demo.yaml reads, and when the world ends
 */
export async function startOrganisation(lifetime, options) {
  const { tools, data, world, say } = options;
  const server =
    ownServer(tools.env) ?? (await startDatabase(lifetime, options));
  say(`Opening ${describeWorld(world)}`);
  const upstream = await startUpstream(lifetime, options);
  const env = {
    ...postgresEnvironment(server),
    PLATFORM_VALUE_CATALOG: data.catalog,
    PLATFORM_VALUE_UPSTREAM_HOST: upstream.host,
    PLATFORM_VALUE_UPSTREAM_TOKEN: upstream.token,
    PLATFORM_VALUE_PUSH_TOKEN: randomBytes(24).toString('hex'),
  };
  return { env, end: upstream.end };
}

async function startDatabase(lifetime, { tools, data, isTemporary, say }) {
  const log = data.log('postgres');
  const postgres = await startPostgres(lifetime, {
    keptIn: isTemporary ? undefined : data.postgres,
    log,
    env: tools.env,
    say,
  });
  endWith(lifetime, postgres, { name: 'database', log });
  return postgres;
}
