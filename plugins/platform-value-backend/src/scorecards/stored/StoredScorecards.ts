import type {
  Reading,
  Scorecard,
} from 'backstage-plugin-platform-value-common';
import type { MetricDefinition } from 'backstage-plugin-platform-value-node';
import type { Knex } from 'knex';
import type { DatabaseScopes } from '../../catalog/DatabaseScopes';
import {
  isOverdue,
  movedMetrics,
  readStored,
  streamsOf,
  type Streams,
} from '../../metrics';
import { readCoverage } from '../../signals/observations/readCoverage';
import { frameScorecard } from '../computeScorecard';
import { groupBy } from '../readScopeFacts';
import { resolvePeriod, type ResolvedPeriod } from '../resolvePeriod';
import { streamFactsOf, type SourceFacts } from '../streamFacts';
import type {
  DatabaseReadingStore,
  StoredReading,
} from './DatabaseReadingStore';
import { storedPeriods } from './storedPeriods';

/** @internal */
export interface StoredScorecardsOptions {
  knex: Knex;
  readings: DatabaseReadingStore;
  scopes: DatabaseScopes;
  metrics: readonly MetricDefinition[];
  sources: SourceFacts;
  timeZone: string;
  fiscalYearStartsIn: number;
  clock: () => Date;
}

interface Framed {
  scope: Scorecard['scope'];
  stored: StoredReading[];
  period: ResolvedPeriod;
  metricIds: string[] | undefined;
  streams: Streams;
}

/** A scorecard of the store. */
export interface StoredScorecard {
  /** Our own id of the entity. */
  entityId: number;
  scorecard: Scorecard;
}

/** Scorecards of the default period for many entities at once, out of the store. */
export class StoredScorecards {
  constructor(private readonly options: StoredScorecardsOptions) {}

  /** Those of `refs` that are known, in their order. */
  async read(refs: string[], metricIds?: string[]): Promise<StoredScorecard[]> {
    const { readings, scopes, clock, timeZone } = this.options;
    const [days90] = storedPeriods({ ...this.options, now: clock() });
    const period = resolvePeriod(days90, clock(), timeZone);
    const found = await readings.read(refs, days90.id);
    const known = await scopes.readByRefs([...found.keys()]);
    const streams = await this.readStreams([...found.values()]);
    return refs.flatMap(ref => {
      const scope = known.get(ref);
      const stored = found.get(ref);
      // Of a roll-up its members would have to be asked for one by one.
      if (scope?.type !== 'entity' || !stored) return [];
      const [{ scopeId: entityId }] = stored;
      const own = streams.get(entityId) ?? {};
      const framed = { scope, stored, period, metricIds, streams: own };
      return [{ entityId, scorecard: this.frame(framed) }];
    });
  }

  private async readStreams(
    found: StoredReading[][],
  ): Promise<Map<number, Streams>> {
    const { knex, sources } = this.options;
    const ids = found.map(([{ scopeId }]) => scopeId);
    const { coverage } = await readCoverage(knex, ids);
    return new Map(
      [...groupBy(coverage, row => row.entityId)].map(
        ([id, rows]): [number, Streams] => [id, streamFactsOf(rows, sources)],
      ),
    );
  }

  private frame(framed: Framed): Scorecard {
    const { scope, stored, period, metricIds, streams } = framed;
    const metrics = this.options.metrics.filter(
      ({ id }) => metricIds?.includes(id) ?? true,
    );
    const computed = metrics.flatMap(metric => {
      const found = stored.find(each => each.reading.metricId === metric.id);
      if (!found) return [];
      const reading = this.aged(found.reading, metric, streams);
      return [{ ...found, reading }];
    });
    return frameScorecard({
      scope,
      metrics,
      period,
      readings: computed.map(({ reading }) => reading),
      moved: movedMetrics(computed),
    });
  }

  private aged(
    reading: Reading,
    metric: MetricDefinition,
    streams: Streams,
  ): Reading {
    const now = this.options.clock().getTime() / 1000;
    const own = streamsOf(metric, streams);
    return readStored(reading, {
      overdue: isOverdue(own, { now, end: now }),
    });
  }
}
