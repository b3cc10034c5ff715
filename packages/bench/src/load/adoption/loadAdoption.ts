import type { Knex } from 'knex';
import { refreshAdoptions } from '../../plugin/adoption';
import { DatabaseDefinitionsStore } from '../../plugin/scorecards';
import { historyEnd } from '../StoreSize';
import { definitionsUrl, loadedDefinitions } from './definitionsDocument';

/** Stores the definitions, and has the plugin make the history of each entity and capability. */
export async function loadAdoption(knex: Knex): Promise<void> {
  const definitions = new DatabaseDefinitionsStore(knex);
  await definitions.store(definitionsUrl, loadedDefinitions(), historyEnd);
  const { signal } = new AbortController();
  await refreshAdoptions({
    ...{ knex, definitions, signal },
    clock: () => historyEnd,
  });
}
