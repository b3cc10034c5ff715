import type { MetricDefinition } from 'backstage-plugin-platform-value-node';
import type { Knex } from 'knex';
import type {
  DatabaseScopes,
  ResolvedScope,
} from '../../catalog/DatabaseScopes';
import { memberKinds } from '../../catalog/memberships';
import { computeReadings } from '../computeScorecard';
import { resolvePeriod, type ResolvedPeriod } from '../resolvePeriod';
import {
  loadedWindow,
  type LoadedScope,
  type ScopeLoader,
} from '../ScopeLoader';
import type {
  DatabaseReadingStore,
  StoredReading,
} from './DatabaseReadingStore';
import { storedPeriods, type StoredPeriod } from './storedPeriods';
import { markAllDirty, markDomainsDirty, takeDirty } from './takeDirty';

/** Short takes: whoever marks a taken entity waits for them. */
const entitiesAtOnce = 50;

/** @internal */
export interface RefreshReadingsOptions {
  knex: Knex;
  loader: ScopeLoader;
  scopes: DatabaseScopes;
  readings: DatabaseReadingStore;
  metrics: readonly MetricDefinition[];
  timeZone: string;
  fiscalYearStartsIn: number;
  clock: () => Date;
  signal: AbortSignal;
}

interface PeriodToStore extends StoredPeriod {
  resolved: ResolvedPeriod;
}

/** A refresh under way; when midnight comes meanwhile, the next one rolls over. */
interface Refresh extends RefreshReadingsOptions {
  /** They end together. */
  periods: PeriodToStore[];
  /** Whose facts hold those of the others. */
  widest: PeriodToStore;
}

/**
 * Brings stored readings up to date: those of dirty entities, and after the
 * organisation's midnight all of them, since a trailing window moves then.
 */
export async function refreshReadings(
  options: RefreshReadingsOptions,
): Promise<void> {
  const { knex, clock, signal } = options;
  const now = clock();
  const periods = resolvedPeriods(options, now);
  await knex.transaction(tx => rollOver(tx, periods, now));
  const refresh = { ...options, periods, widest: widestOf(periods) };
  for (const domains of [false, true]) {
    const refreshSome = domains ? refreshDomains : refreshEntities;
    let took = 1;
    while (took > 0) {
      signal.throwIfAborted();
      took = await knex.transaction(tx => refreshSome(refresh, tx));
    }
  }
}

function resolvedPeriods(
  { timeZone, fiscalYearStartsIn }: RefreshReadingsOptions,
  now: Date,
): PeriodToStore[] {
  return storedPeriods({ now, timeZone, fiscalYearStartsIn }).map(period => ({
    ...period,
    resolved: resolvePeriod(period, now, timeZone),
  }));
}

function widestOf(periods: PeriodToStore[]): PeriodToStore {
  const startOf = ({ resolved }: PeriodToStore) => loadedWindow(resolved).start;
  return periods.reduce((a, b) => (startOf(b) < startOf(a) ? b : a));
}

/** Everything is dirty when the periods are not those of the last time. */
async function rollOver(
  tx: Knex.Transaction,
  periods: StoredPeriod[],
  now: Date,
): Promise<void> {
  const { rows } = await tx.raw(
    `insert into reading_periods as r (period, period_end, days, computed_at)
     select i.* from unnest(?::int2[], ?::timestamptz[], ?::int4[], ?::timestamptz[]) as i(period, period_end, days, computed_at)
     order by 1
     on conflict (period) do update set period_end = excluded.period_end, days = excluded.days,
       computed_at = excluded.computed_at
     where r.period_end <> excluded.period_end or r.days <> excluded.days
     returning period`,
    [
      periods.map((_, index) => index + 1),
      periods.map(({ asOf }) => asOf),
      periods.map(({ days }) => days),
      periods.map(() => now.toISOString()),
    ],
  );
  if (rows.length) await markAllDirty(tx, memberKinds, now);
}

async function refreshEntities(
  refresh: Refresh,
  tx: Knex.Transaction,
): Promise<number> {
  const { loader, scopes, readings, clock } = refresh;
  const taken = await takeDirty(tx, { domains: false, limit: entitiesAtOnce });
  const found = await scopes.readByIds(taken);
  const loaded = await loader.loadEach(found, refresh.widest.resolved);
  const computed = found.flatMap(scope =>
    readingsOf(refresh, scope, loaded.get(scope.entityId)),
  );
  await readings.store(computed, tx);
  const domains = found.flatMap(scope => scope.domains);
  await markDomainsDirty(tx, domains, clock());
  return taken.length;
}

async function refreshDomains(
  refresh: Refresh,
  tx: Knex.Transaction,
): Promise<number> {
  const taken = await takeDirty(tx, { domains: true, limit: 1 });
  for (const ref of await refresh.scopes.readRefs(taken)) {
    await refreshDomain(refresh, tx, ref);
  }
  return taken.length;
}

async function refreshDomain(
  refresh: Refresh,
  tx: Knex.Transaction,
  ref: string,
): Promise<void> {
  const { loader, readings, clock, widest } = refresh;
  const resolved = await loader.resolve({ ref, period: widest }, clock());
  const loaded = await loader.load(resolved);
  await readings.store(readingsOf(refresh, resolved.scope, loaded), tx);
}

function readingsOf(
  { metrics, periods, clock }: Refresh,
  { entityId: scopeId }: ResolvedScope,
  loaded: LoadedScope | undefined,
): StoredReading[] {
  if (!loaded) return [];
  const now = clock().getTime() / 1000;
  return periods.flatMap(({ id, resolved: period }) =>
    computeReadings({ ...loaded, metrics, period, now }).map(
      ({ reading, surety }) => ({ scopeId, period: id, reading, surety }),
    ),
  );
}
