import { createDrawClusters, resampleCount, type Group } from './drawClusters';
import type { Ends } from './ends';
import { quantile } from './quantile';

/** Clusters that a bootstrap needs. */
export const leastClusters = 6;

/**
 * Draws as many clusters as there are, with replacement, 2,000 times, and
 * computes a figure of each draw (Davison and Hinkley, Bootstrap Methods,
 * 3.8). Rows that vary together stay together, so that many changes in one
 * deployment do not pass for many independent ones. The same clusters always
 * give the same figures. Undefined below six clusters.
 *
 * @param figureOf - gets the clusters drawn; must not keep the array.
 */
export function resampleClusters(options: {
  clusters: number;
  group: Group;
  figureOf: (drawn: Int32Array) => number;
}): Float64Array | undefined {
  const { clusters, group, figureOf } = options;
  if (clusters < leastClusters) return undefined;
  const drawn = new Int32Array(clusters);
  const figures = new Float64Array(resampleCount);
  const draw = createDrawClusters(group, clusters);
  for (let i = 0; i < resampleCount; i++) {
    draw(drawn, i);
    figures[i] = figureOf(drawn);
  }
  return figures;
}

/** The percentile interval: what lies between the tails of the resamples. */
export function percentileInterval(
  figures: Float64Array,
  level: number,
): Ends | undefined {
  const low = quantile(figures, (1 - level) / 2);
  const high = quantile(figures, (1 + level) / 2);
  if (low === undefined || high === undefined) return undefined;
  return { low, high };
}

/**
 * The percentile interval of the difference (first minus second) of two
 * groups that were resampled independently.
 */
export function percentileDifferenceInterval(
  first: Float64Array,
  second: Float64Array,
  level: number,
): Ends | undefined {
  const differences = first.map((figure, index) => figure - second[index]);
  return percentileInterval(differences, level);
}
