import { Failure } from '../cli/Failure.mjs';
import { ownServer } from '../postgres/postgresEnvironment.mjs';
import { claimDataFolder } from './claimDataFolder.mjs';
import { DataFolder } from './DataFolder.mjs';
import { chooseWorld, readWorld } from './worldSettings.mjs';

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
