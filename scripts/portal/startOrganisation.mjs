import { Failure } from '../cli/Failure.mjs';
import { endWith } from '../processes/endWith.mjs';
import { startPostgres } from '../postgres/startPostgres.mjs';
import {
  ownServer,
  postgresEnvironment,
} from '../postgres/postgresEnvironment.mjs';
import { claimDataFolder } from './claimDataFolder.mjs';
import { DataFolder } from './DataFolder.mjs';
import { startUpstream } from './startUpstream.mjs';
import { chooseWorld, describeWorld, readWorld } from './worldSettings.mjs';

/**
 * Opens the data folder that the options name, empty where they say so, and
 * claims it until the command ends.
 *
 * @param {import('../processes/Lifetime.mjs').Lifetime} lifetime
 * @param {import('./demoOptions.mjs').OrganisationOptions} options
 * @param {Date} now
 */
export function openData(lifetime, options, now) {
  const data = new DataFolder(options.data);
  data.open();
  claimDataFolder(lifetime, data);
  if (options.fresh) {
    assertEmptiable();
    data.empty();
    data.open();
  }
  const stored = readWorld(data.world);
  return { data, world: chooseWorld({ stored, asked: options, now }) };
}

function assertEmptiable() {
  if (ownServer(process.env)) {
    throw new Failure(
      '--fresh can not empty the server that POSTGRES_HOST names',
      'Drop its backstage_plugin_ databases yourself, or unset POSTGRES_HOST',
    );
  }
}

/**
 * Starts what a portal stands on: the database, and an organisation behind a
 * GitHub with its catalog.
 *
 * @param {import('../processes/Lifetime.mjs').Lifetime} lifetime
 * @param {{ tools: import('../toolchain/prepareTools.mjs').Tools,
 *   data: DataFolder, world: ReturnType<typeof chooseWorld>, now: Date,
 *   portal: string,
 *   isTemporary?: boolean, say: (line: string) => void }} options
 *   `isTemporary`: the database is thrown away at the end
 * @returns {Promise<{ env: Record<string, string>, end: string }>} the
 *   environment that app-config.demo.yaml reads, and when the world ends
 */
export async function startOrganisation(lifetime, options) {
  const { tools, data, world, portal, now, say } = options;
  const server =
    ownServer(tools.env) ?? (await startDatabase(lifetime, options));
  say(`Opening ${describeWorld(world)}`);
  const upstream = await startUpstream(lifetime, {
    ...{ tools, data, world },
    ...{ portal, now },
  });
  const env = {
    ...postgresEnvironment(server),
    PLATFORM_VALUE_CATALOG: data.catalog,
    PLATFORM_VALUE_GITHUB_HOST: upstream.host,
    PLATFORM_VALUE_GITHUB_TOKEN: upstream.token,
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
