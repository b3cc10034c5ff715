import type { Knex } from 'knex';
import { DatabaseScopes } from '../../catalog/DatabaseScopes';
import { memberKinds } from '../../catalog/memberships';
import { resolvePeriod } from '../resolvePeriod';
import { loadedWindow, type LoadedScope } from '../ScopeLoader';
import {
  readingsOf,
  type PeriodToStore,
  type Refresh,
  type RefreshReadingsOptions,
} from './Refresh';
import { refreshWide } from './refreshWide';
import { storedPeriods, type StoredPeriod } from './storedPeriods';
import {
  markAllDirty,
  markDomainsDirty,
  markWideDirty,
  refreshStages,
  takeDirty,
} from './takeDirty';

/** Short takes: whoever marks a taken entity waits for them. */
const entitiesAtOnce = 50;

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
  for (const stage of refreshStages) {
    let took = 1;
    while (took > 0) {
      signal.throwIfAborted();
      took = await knex.transaction(tx => {
        const inside = within(refresh, tx);
        return stage === 'entity'
          ? refreshEntities(inside, tx)
          : refreshWide(inside, tx, stage);
      });
    }
  }
}

function within(
  refresh: Omit<Refresh, 'scopes'>,
  tx: Knex.Transaction,
): Refresh {
  const loader = refresh.loader.within(tx);
  return { ...refresh, loader, scopes: new DatabaseScopes(tx) };
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
  const taken = await takeDirty(tx, {
    stage: 'entity',
    limit: entitiesAtOnce,
  });
  const found = await scopes.readByIds(taken);
  const loaded = await loader.loadEach(found, refresh.widest.resolved);
  const computed = found.flatMap(scope =>
    readingsOf(refresh, scope, loaded.get(scope.entityId)),
  );
  await readings.store(computed, tx);
  const domains = found.flatMap(scope => scope.domains);
  await markDomainsDirty(tx, domains, clock());
  if (found.length) await markWideDirty(tx, platformsOf(loaded), clock());
  return taken.length;
}

function platformsOf(loaded: Map<number, LoadedScope>): string[] {
  return [...loaded.values()].flatMap(({ facts }) =>
    (facts.adoption?.capabilities ?? []).map(({ platform }) => platform),
  );
}
