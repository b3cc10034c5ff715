import type { Ends } from './ends';
import { quantile } from './quantile';
import { createRandom } from './random';

/** How often clusters are drawn anew. */
export const resampleCount = 2000;

/** Clusters that a bootstrap needs. */
export const leastClusters = 6;

/**
 * One of two groups that may be held against each other: the groups are
 * drawn independently.
 */
export type Group = 'current' | 'previous';

/**
 * Draws as many clusters as there are, with replacement, 2,000 times, and
 * computes a figure of each draw (Davison and Hinkley, Bootstrap Methods,
 * 3.8). Rows that vary together stay together, so that many changes in one
 * deployment do not pass for many independent ones. Nothing of the data or the
 * clock is in the draws: the same clusters give the same figures.
 *
 * Undefined below six clusters.
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
  const draw = clusters > tableColumns ? drawAnew(group) : drawFromTable(group);
  for (let i = 0; i < resampleCount; i++) {
    draw(drawn, i);
    figures[i] = figureOf(drawn);
  }
  return figures;
}

type DrawClusters = (drawn: Int32Array, resample: number) => void;

function drawAnew(group: Group): DrawClusters {
  const random = createRandom(group);
  return drawn => {
    for (let i = 0; i < drawn.length; i++) {
      drawn[i] = Math.floor(random() * drawn.length);
    }
  };
}

/**
 * Drawing is what a bootstrap spends its time on (6 of 8 ms of an entity's
 * scorecard). Most have few clusters, and no two of them are ever compared
 * draw by draw, so they share one table of random numbers: 2,000 rows, of
 * which each takes as many columns as it has clusters.
 */
function drawFromTable(group: Group): DrawClusters {
  const table = tableOf(group);
  return (drawn, resample) => {
    const row = resample * tableColumns;
    for (let i = 0; i < drawn.length; i++) {
      drawn[i] = Math.floor(table[row + i] * drawn.length);
    }
  };
}

const tableColumns = 256;
const tables = new Map<Group, Float64Array>();

function tableOf(group: Group): Float64Array {
  const table =
    tables.get(group) ??
    new Float64Array(resampleCount * tableColumns).map(createRandom(group));
  tables.set(group, table);
  return table;
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
