import type { Interval } from 'backstage-plugin-platform-value-common';
import type { Sample } from 'backstage-plugin-platform-value-node';
import type { Member } from '../members';
import type { Range } from '../ranges';
import type { Group } from '../statistics/drawClusters';
import type { Clustering } from './clustering';

/** A value; with `bound` only a lower bound of it is known. */
export interface Estimate {
  value: number;
  bound?: 'more-than';
}

/** What one metric comes to in one window. */
export interface WindowFigure {
  window: Range;
  /** The samples that count. */
  samples: readonly Sample[];
  /** Members of whom every needed kind is expected. */
  members: readonly Member[];
  /** 0 … 1 */
  coverage: number;
  coveredWeeks: number;
  estimate?: Estimate;
  /** Figures of resamples of clusters, computed once. */
  resampled(by: Clustering): Float64Array | undefined;
}

/** Gives an interval at a level, from what was prepared once for all levels. */
export type IntervalAt = (level: number) => Interval | undefined;

/** How one kind of figure is estimated, and how surely. */
export interface FigureStatistics {
  /** Undefined where there is nothing to estimate from. */
  estimate(
    samples: readonly Sample[],
    coveredWeeks: number,
  ): Estimate | undefined;
  /** Undefined where the sample is too small. */
  interval(figure: WindowFigure, level: number): Interval | undefined;
  /** Of the first minus the second; undefined where either is too small. */
  difference(first: WindowFigure, second: WindowFigure): IntervalAt | undefined;
  /** Undefined below six clusters, or where the figure is never clustered. */
  resample(
    samples: readonly Sample[],
    by: Clustering,
    group: Group,
  ): Float64Array | undefined;
}
