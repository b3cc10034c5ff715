import { drawClusters, resampleCount, type Group } from './drawClusters';
import type { Ends } from './ends';
import { quantileOf } from './quantile';

/** Clusters that a bootstrap needs. */
export const leastClusters = 6;

/** Gives the percentile interval at a level. */
export type EndsAt = (level: number) => Ends;

/**
 * Draws as many clusters as there are, with replacement, 2,000 times, and
 * computes a figure of each draw (Davison and Hinkley, Bootstrap Methods,
 * 3.8). Rows that vary together stay together, so that many changes in one
 * deployment do not pass for many independent ones. The same clusters always
 * give the same figures. Undefined below six clusters.
 *
 * @param figureOf - gets how often each cluster was drawn, from `offset` on;
 * must neither keep nor change the array.
 */
export function resampleClusters(options: {
  clusters: number;
  group: Group;
  figureOf: (weights: Uint8Array, offset: number) => number;
}): Float64Array | undefined {
  const { clusters, group, figureOf } = options;
  if (clusters < leastClusters) return undefined;
  const figures = new Float64Array(resampleCount);
  drawClusters(group, clusters, (weights, offset, resample) => {
    figures[resample] = figureOf(weights, offset);
  });
  return figures;
}

/** The percentile interval: what lies between the tails of the resamples. */
export function percentileIntervals(figures: Float64Array): EndsAt {
  return endsWithin(figures.slice());
}

/**
 * The percentile interval of the difference (first minus second) of two
 * groups that were resampled independently.
 */
export function percentileDifferenceIntervals(
  first: Float64Array,
  second: Float64Array,
): EndsAt {
  const differences = new Float64Array(first.length);
  for (let i = 0; i < differences.length; i++) {
    differences[i] = first[i] - second[i];
  }
  return endsWithin(differences);
}

/** Reorders the figures, so that the second level costs less than the first. */
function endsWithin(figures: Float64Array): EndsAt {
  return level => ({
    low: quantileOf(figures, (1 - level) / 2),
    high: quantileOf(figures, (1 + level) / 2),
  });
}
