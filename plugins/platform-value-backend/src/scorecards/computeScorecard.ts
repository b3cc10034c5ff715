import {
  categories,
  type CategoryReadings,
  type Reading,
  type Scope,
  type Scorecard,
  type Target,
} from 'backstage-plugin-platform-value-common';
import type { MetricDefinition } from 'backstage-plugin-platform-value-node';
import {
  computeReading,
  movedMetrics,
  type ComputedReading,
  type ScopeFacts,
  type Streams,
} from '../metrics';
import { compactReading } from './compactReading';
import { instantText, type ResolvedPeriod } from './resolvePeriod';
import { summarise } from './summarise';

/** @internal */
export interface ComputeScorecardOptions {
  scope: Scope;
  metrics: readonly MetricDefinition[];
  facts: ScopeFacts;
  streams: Streams;
  period: ResolvedPeriod;
  targetOf(metric: MetricDefinition): Target | undefined;
  /** Epoch seconds. */
  now: number;
}

/** The readings of one scope in one period. Pure. */
export function computeReadings(
  options: Omit<ComputeScorecardOptions, 'scope'>,
): ComputedReading[] {
  const { facts, streams, period, now } = options;
  return options.metrics.map(definition =>
    computeReading({
      definition,
      facts,
      streams,
      window: period.current,
      previousWindow: period.previous,
      weeks: period.weeks,
      target: options.targetOf(definition),
      now,
    }),
  );
}

function graded(readings: Reading[]): { onTarget: number; of: number } {
  const held = readings.filter(({ grade }) => grade !== 'no-target');
  const onTarget = held.filter(({ grade }) => grade === 'on-target').length;
  return { onTarget, of: held.length };
}

/** Readings by category, in the order of the metrics. */
export function categorize(
  metrics: readonly MetricDefinition[],
  readings: Reading[],
): CategoryReadings[] {
  return categories.map(id => {
    const own = metrics.filter(metric => metric.category === id);
    const ids = own.map(metric => metric.id);
    const included = readings.filter(({ metricId }) => ids.includes(metricId));
    return {
      id,
      ...graded(included),
      lead: own.find(metric => metric.lead)?.id,
      readings: included,
    };
  });
}

/** Frames readings as the scorecard of a scope. */
export function frameScorecard(options: {
  scope: Scope;
  metrics: readonly MetricDefinition[];
  period: ResolvedPeriod;
  readings: Reading[];
  moved: string[];
}): Scorecard {
  const { scope, metrics, period, readings, moved } = options;
  const at = (seconds: number) => instantText(seconds, period.timeZone);
  return {
    scope,
    asOf: at(period.asOf),
    period: { start: at(period.current.start), end: at(period.current.end) },
    timeZone: period.timeZone,
    weeks: [...period.weekStarts],
    summary: summarise(readings),
    moved,
    categories: categorize(metrics, readings.map(compactReading)),
  };
}

/** The readings of one scope in one period, with all that a page shows. Pure. */
export function computeScorecard(options: ComputeScorecardOptions): Scorecard {
  const computed = computeReadings(options);
  return frameScorecard({
    ...options,
    readings: computed.map(({ reading }) => reading),
    moved: movedMetrics(computed),
  });
}
