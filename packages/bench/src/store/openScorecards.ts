import type { Knex } from 'knex';
import { benchSource } from '../load/loadCoverage';
import type { OpenedStore } from '../load/openStore';
import { historyEnd } from '../load/StoreSize';
import {
  DatabaseDefinitionsStore,
  DatabaseExclusionStore,
  DatabaseReadingStore,
  DatabaseScopes,
  DatabaseScorecards,
  refreshReadings,
  ScopeLoader,
  SourceLinks,
  StoredScorecards,
} from '../plugin/scorecards';
import { EntityLoader } from './EntityLoader';
import { EntityScopes } from './EntityScopes';
import { entityMetrics, storedMetrics } from './storedMetrics';

/** The plugin's scorecards on a loaded store, below its routes. */
export interface OpenedScorecards {
  /** Computed when read, for the 90 days up to the history's end. */
  compute(ref: string): Promise<unknown>;
  /** Those of the refs that are stored. */
  readStored(refs: string[]): Promise<unknown[]>;
  /** Stores readings anew of whatever is dirty. */
  refresh(now: Date): Promise<void>;
}

const timeZone = 'UTC';
const fiscalYearStartsIn = 1;

/**
 * Puts the plugin's classes together as it does itself.
 *
 * @param scopes - `EntityScopes` for readings of entities alone
 */
export function openScorecards(
  knex: Knex,
  store: Pick<OpenedStore, 'sourceId'>,
  scopes: DatabaseScopes = new DatabaseScopes(knex),
): OpenedScorecards {
  const clock = () => historyEnd;
  const sources = {
    names: new Map([[store.sourceId, benchSource]]),
    scheduleSeconds: 600,
  };
  const definitions = new DatabaseDefinitionsStore(knex);
  const isAlone = scopes instanceof EntityScopes;
  const Loader = isAlone ? EntityLoader : ScopeLoader;
  const metrics = isAlone ? entityMetrics : storedMetrics;
  const loader = new Loader({ knex, definitions, timeZone, sources });
  const readings = new DatabaseReadingStore(knex);
  const shared = { knex, loader, scopes, readings, metrics, clock };
  const periods = { timeZone, fiscalYearStartsIn };
  const scorecards = new DatabaseScorecards({
    ...shared,
    exclusions: new DatabaseExclusionStore(knex),
    links: new SourceLinks(new Map()),
  });
  const stored = new StoredScorecards({ ...shared, ...periods, sources });
  const { signal } = new AbortController();
  const asOf = historyEnd.toISOString();
  return {
    compute: async ref =>
      scorecards.compute(
        await scorecards.resolve({ ref, period: { asOf, days: 90 } }),
      ),
    readStored: refs => stored.read(refs),
    refresh: now =>
      refreshReadings({ ...shared, ...periods, signal, clock: () => now }),
  };
}
