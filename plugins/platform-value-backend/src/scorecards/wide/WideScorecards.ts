import type {
  PeriodQuery,
  Reading,
  Scorecard,
} from 'backstage-plugin-platform-value-common';
import type { MetricDefinition } from 'backstage-plugin-platform-value-node';
import type { ResolvedScope } from '../../catalog/DatabaseScopes';
import {
  isOverdue,
  metricsOf,
  movedMetrics,
  notApplicableReading,
  readStored,
} from '../../metrics';
import { pushedPrefix } from '../../signals/push/pushedSourceId';
import { frameScorecard } from '../computeScorecard';
import { shownScope } from '../DatabaseScorecards';
import { resolvePeriod } from '../resolvePeriod';
import type {
  DatabaseReadingStore,
  StoredReading,
} from '../stored/DatabaseReadingStore';
import { storedPeriods } from '../stored/storedPeriods';
import { storedPeriodFor } from './storedPeriodFor';

/** @internal */
export interface WideScorecardsOptions {
  readings: DatabaseReadingStore;
  metrics: readonly MetricDefinition[];
  /** The time between two collections, in seconds. */
  scheduleSeconds: number;
  timeZone: string;
  fiscalYearStartsIn: number;
  clock: () => Date;
}

const day = 86_400;

/** Scorecards of platforms and of the organisation, out of the store. */
export class WideScorecards {
  constructor(private readonly options: WideScorecardsOptions) {}

  /**
   * The stored scorecard of a scope.
   *
   * @throws InputError when the period is none that is kept.
   */
  async read(scope: ResolvedScope, asked: PeriodQuery): Promise<Scorecard> {
    const { readings, timeZone, clock } = this.options;
    const now = clock();
    const stored = storedPeriods({ ...this.options, now });
    const period = storedPeriodFor(asked, stored, timeZone);
    const metrics = metricsOf(this.options.metrics, scope.type);
    const found = await readings.readScope(scope.entityId, period.id);
    const computed = metrics.map(metric => this.stored(metric, found));
    return frameScorecard({
      scope: shownScope(scope),
      metrics,
      period: resolvePeriod(period, now, timeZone),
      readings: computed.map(({ reading }) => reading),
      moved: movedMetrics(computed),
    });
  }

  private stored(metric: MetricDefinition, found: StoredReading[]) {
    const own = found.find(({ reading }) => reading.metricId === metric.id);
    if (!own) return { reading: this.yetToCome(metric) };
    const overdue = this.isLate(own.reading);
    return { ...own, reading: readStored(own.reading, { overdue }) };
  }

  private isLate({ freshness, sources }: Reading): boolean {
    const { scheduleSeconds, clock } = this.options;
    const isPushed = sources.some(source => source.startsWith(pushedPrefix));
    const schedule = isPushed ? day : scheduleSeconds;
    const now = clock().getTime() / 1000;
    const collectedAt = freshness && Date.parse(freshness) / 1000;
    return collectedAt
      ? isOverdue([{ sources, schedule, collectedAt }], { now, end: now })
      : false;
  }

  private yetToCome(definition: MetricDefinition): Reading {
    const now = this.options.clock().getTime() / 1000;
    const reading = notApplicableReading({
      definition,
      reason: 'never-watched',
      remedy: 'It is computed after the next collection; come back in a while.',
      now,
    });
    return { ...reading, state: 'not-collected' };
  }
}
