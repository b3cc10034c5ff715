import type { MetricDefinition } from 'backstage-plugin-platform-value-node';
import type { Knex } from 'knex';
import type {
  DatabaseScopes,
  ResolvedScope,
} from '../../catalog/DatabaseScopes';
import { memberKinds } from '../../catalog/memberships';
import { computeReadings } from '../computeScorecard';
import { resolvePeriod } from '../resolvePeriod';
import type { LoadedScope, ScopeLoader } from '../ScopeLoader';
import type {
  DatabaseReadingStore,
  StoredReading,
} from './DatabaseReadingStore';
import { storedPeriods, type StoredPeriod } from './storedPeriods';
import { markAllDirty, takeDirty } from './takeDirty';

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

/**
 * Brings stored readings up to date: those of dirty entities, and after the
 * organisation's midnight all of them, since a trailing window moves then.
 */
export async function refreshReadings(
  options: RefreshReadingsOptions,
): Promise<void> {
  const { knex, clock, signal } = options;
  const periods = storedPeriods({ ...options, now: clock() });
  await knex.transaction(tx => rollOver(tx, periods, clock()));
  const domains = new Set<string>();
  let took = entitiesAtOnce;
  while (took === entitiesAtOnce) {
    signal.throwIfAborted();
    took = await knex.transaction(tx => refreshBatch(options, tx, domains));
  }
  for (const ref of domains) {
    signal.throwIfAborted();
    await refreshDomain(options, ref, periods);
  }
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

async function refreshBatch(
  options: RefreshReadingsOptions,
  tx: Knex.Transaction,
  domains: Set<string>,
): Promise<number> {
  const taken = await takeDirty(tx, entitiesAtOnce);
  const scopes = await options.scopes.readByIds(taken);
  scopes.forEach(scope => scope.domains.forEach(ref => domains.add(ref)));
  for (const period of storedPeriods({ ...options, now: options.clock() })) {
    const stored = await computeBatch(options, scopes, period);
    await options.readings.store(stored, tx);
  }
  return taken.length;
}

async function computeBatch(
  options: RefreshReadingsOptions,
  scopes: ResolvedScope[],
  period: StoredPeriod,
): Promise<StoredReading[]> {
  const { loader, timeZone, clock } = options;
  const resolved = resolvePeriod(period, clock(), timeZone);
  const loaded = await loader.loadEach(scopes, resolved);
  return scopes.flatMap(scope => {
    const own = loaded.get(scope.entityId);
    return own ? readingsOf(options, scope, own, period) : [];
  });
}

async function refreshDomain(
  options: RefreshReadingsOptions,
  ref: string,
  periods: StoredPeriod[],
): Promise<void> {
  const { loader, readings, clock } = options;
  for (const period of periods) {
    const resolved = await loader.resolve({ ref, period }, clock());
    const loaded = await loader.load(resolved);
    const { scope } = resolved;
    await readings.store(readingsOf(options, scope, loaded, period));
  }
}

function readingsOf(
  options: RefreshReadingsOptions,
  scope: ResolvedScope,
  loaded: LoadedScope,
  period: StoredPeriod,
): StoredReading[] {
  const { metrics, timeZone, clock } = options;
  const computed = computeReadings({
    ...loaded,
    metrics,
    period: resolvePeriod(period, clock(), timeZone),
    now: clock().getTime() / 1000,
  });
  return computed.map(({ reading, surety }) => ({
    scopeId: scope.entityId,
    period: period.id,
    reading,
    surety,
  }));
}
