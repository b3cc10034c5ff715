import { usualLevel, type Ends } from '../statistics/ends';
import {
  percentileDifferenceIntervals,
  resampleClusters,
} from '../statistics/clusterBootstrap';
import type { Group } from '../statistics/drawClusters';
import { trimmedMean, trimmedMeanOfWeighted } from '../statistics/trimmedMean';

/** A run: how long it took, in hours, and when it ended, in epoch seconds. */
export interface TimedRun {
  value: number;
  at: number;
}

/** What all runs after an adoption took less than they would have, in hours. */
export interface TotalTimeSaved {
  value: number;
  /** 95 %; absent below six days with runs on either side. */
  interval?: Ends;
  /** Runs afterwards, which the saving of one is multiplied with. */
  runs: number;
}

const day = 86_400;

/**
 * The total that goes into a ledger: the difference of the means of before and
 * after, each without the longest and the shortest tenth of its runs, times
 * the runs afterwards. Its interval draws days, since runs of a day are alike.
 */
export function totalTimeSaved(runs: {
  before: readonly TimedRun[];
  after: readonly TimedRun[];
}): TotalTimeSaved {
  const { before, after } = runs;
  const saved = meanOf(before) - meanOf(after);
  const interval = intervalOf(runs);
  return {
    value: saved * after.length,
    runs: after.length,
    ...(interval && { interval }),
  };
}

function intervalOf(runs: {
  before: readonly TimedRun[];
  after: readonly TimedRun[];
}): Ends | undefined {
  const before = resampledMeans(runs.before, 'previous');
  const after = resampledMeans(runs.after, 'current');
  if (!before || !after) return undefined;
  const { low, high } = percentileDifferenceIntervals(
    before,
    after,
  )(usualLevel);
  const count = runs.after.length;
  return { low: low * count, high: high * count };
}

function meanOf(runs: readonly TimedRun[]): number {
  return trimmedMean(runs.map(({ value }) => value));
}

function resampledMeans(
  runs: readonly TimedRun[],
  group: Group,
): Float64Array | undefined {
  const days = [...new Set(runs.map(dayOf))].sort((a, b) => a - b);
  const numbers = new Map(days.map((each, number) => [each, number]));
  const sorted = [...runs].sort((a, b) => a.value - b.value);
  const values = sorted.map(({ value }) => value);
  const clusterOf = sorted.map(run => numbers.get(dayOf(run)) ?? 0);
  return resampleClusters({
    clusters: days.length,
    group,
    figureOf: (weights, offset) =>
      trimmedMeanOfWeighted(values, i => weights[offset + clusterOf[i]]),
  });
}

function dayOf({ at }: TimedRun): number {
  return Math.floor(at / day);
}
