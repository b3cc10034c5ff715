import type { Reading, Target } from 'backstage-plugin-platform-value-common';
import {
  isSnapshot,
  type MetricDefinition,
  type WindowMetric,
} from 'backstage-plugin-platform-value-node';
import { computeChange } from './computeChange';
import { clusteringOf, countClusters } from './figures/clustering';
import type { WindowFigure } from './figures/WindowFigure';
import { gradeOf } from './grade';
import { instantOf } from './instantOf';
import { measure, type Measured } from './measure';
import { clipEnd, type Range } from './ranges';
import type { ScopeFacts } from './ScopeFacts';
import { sampleSizeOf } from './sampleSizeOf';
import { readScopeSamples } from './scopeSamples';
import { computeSnapshotReading } from './snapshots/computeSnapshotReading';
import {
  freshnessOf,
  isOverdue,
  sourcesOf,
  streamsOf,
  type Streams,
} from './streams';
import { computeTrend, type TrendWeek } from './trend';
import { valueOfReading } from './valueOfReading';

/** What a reading is computed from. Times are seconds since the epoch. */
export interface ComputeReadingOptions {
  definition: MetricDefinition;
  facts: ScopeFacts;
  /** The period. Where it ends after `now` it is looked at up to now. */
  window: Range;
  /** The equally long one that ends at the period's start. */
  previousWindow: Range;
  /** The weeks of the trend, oldest first. */
  weeks: readonly TrendWeek[];
  streams: Streams;
  target?: Target;
  now: number;
}

/** A reading, and what a page that holds several of them needs beside it. */
export interface ComputedReading {
  reading: Reading;
  /**
   * How sure it is that the value moved since the previous period; above 1 the
   * 99 % interval of the change leaves zero out. Absent where nobody can say.
   */
  surety?: number;
}

/**
 * Computes the reading of one metric for one scope and period. Pages, exports,
 * actions and summits all ask this function. Pure: the same facts give the
 * same reading, intervals by resampling included.
 */
export function computeReading(
  options: ComputeReadingOptions,
): ComputedReading {
  const { definition } = options;
  return isSnapshot(definition)
    ? { reading: computeSnapshotReading({ ...options, definition }) }
    : computeWindowReading({ ...options, definition });
}

function computeWindowReading(
  options: ComputeReadingOptions & { definition: WindowMetric },
): ComputedReading {
  const { definition, now, target } = options;
  const scope = readScopeSamples(options);
  const window = clipEnd(options.window, now);
  const streams = streamsOf(definition, options.streams);
  const current = measure({
    definition,
    scope,
    window,
    group: 'current',
    overdue: isOverdue(streams, { now, end: window.end }),
  });
  const previous = measure({
    definition,
    scope,
    window: clipEnd(options.previousWindow, now),
    group: 'previous',
    overdue: false,
  });
  const moved = computeChange({ definition, current, previous });
  const value = valueOfReading({ definition, scope, current });
  const reading = {
    ...frameOf(definition, current.figure),
    ...current.state,
    ...value,
    target,
    grade: gradeOf({ ...value, better: definition.better, target }),
    previous: previousOf(previous),
    change: moved?.change,
    trend: computeTrend({ ...options, scope, horizon: window.end }),
    freshness: optionalInstant(freshnessOf(streams)),
    sources: sourcesOf(streams),
    computedAt: instantOf(now),
  };
  return { reading, surety: moved?.surety };
}

function frameOf(definition: WindowMetric, figure: WindowFigure) {
  const { samples } = figure;
  const by = clusteringOf(samples);
  return {
    metricId: definition.id,
    definitionVersion: definition.version,
    unit: definition.unit,
    currency: definition.currency,
    sampleSize: sampleSizeOf(definition, samples),
    clusters: by && countClusters(samples, by),
    coverage: figure.coverage,
  };
}

/** A lower bound is no value that another could be held against. */
function previousOf({ state, estimate }: Measured): Reading['previous'] {
  const isExact = estimate && !estimate.bound;
  return { state: state.state, value: isExact ? estimate.value : undefined };
}

function optionalInstant(seconds: number | undefined): string | undefined {
  return seconds === undefined ? undefined : instantOf(seconds);
}
