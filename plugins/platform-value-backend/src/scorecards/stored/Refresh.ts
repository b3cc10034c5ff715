import type { MetricDefinition } from 'backstage-plugin-platform-value-node';
import type { Knex } from 'knex';
import type {
  DatabaseScopes,
  ResolvedScope,
} from '../../catalog/DatabaseScopes';
import { metricsOf } from '../../metrics';
import { computeReadings } from '../computeScorecard';
import type { ResolvedPeriod } from '../resolvePeriod';
import type { LoadedScope, ScopeLoader } from '../ScopeLoader';
import type {
  DatabaseReadingStore,
  StoredReading,
} from './DatabaseReadingStore';
import type { StoredPeriod } from './storedPeriods';

/** @internal */
export interface RefreshReadingsOptions {
  knex: Knex;
  loader: ScopeLoader;
  readings: DatabaseReadingStore;
  metrics: readonly MetricDefinition[];
  timeZone: string;
  fiscalYearStartsIn: number;
  clock: () => Date;
  signal: AbortSignal;
}

/** A stored period with what it comes to now. */
export interface PeriodToStore extends StoredPeriod {
  resolved: ResolvedPeriod;
}

/** A refresh under way; when midnight comes meanwhile, the next one rolls over. */
export interface Refresh extends RefreshReadingsOptions {
  /** Read within the same transaction, as the loader is. */
  scopes: DatabaseScopes;
  /** They end together. */
  periods: PeriodToStore[];
  /** Whose facts hold those of the others. */
  widest: PeriodToStore;
}

/** The readings of a scope in all periods, to be kept. */
export function readingsOf(
  refresh: Refresh,
  { entityId: scopeId, type }: ResolvedScope,
  loaded: LoadedScope | undefined,
): StoredReading[] {
  if (!loaded) return [];
  const { periods, clock } = refresh;
  const metrics = metricsOf(refresh.metrics, type);
  const now = clock().getTime() / 1000;
  return periods.flatMap(({ id, resolved: period }) =>
    computeReadings({ ...loaded, metrics, period, now }).map(
      ({ reading, surety }) => ({ scopeId, period: id, reading, surety }),
    ),
  );
}
