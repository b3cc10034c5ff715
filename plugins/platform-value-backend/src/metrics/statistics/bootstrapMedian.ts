import { resampleClusters } from './clusterBootstrap';
import type { Group } from './drawClusters';

/** Values and the cluster of each, numbered from 0 without gaps. */
export interface ClusteredValues {
  values: ArrayLike<number>;
  clusterOf: ArrayLike<number>;
  clusters: number;
}

/**
 * Medians of 2,000 resamples of clusters; undefined below six clusters.
 *
 * Sorted once: a resample is a weight per cluster. Its median lies near the
 * median of the whole, so the walk over the sorted values begins there and a
 * resample costs about one draw per cluster, however many values there are.
 *
 * Example: with one value in each of the clusters the interval is that of the
 * ordinary bootstrap.
 */
export function bootstrapMedians(
  sample: ClusteredValues,
  group: Group,
): Float64Array | undefined {
  const { clusters } = sample;
  const sorted = sortByValue(sample);
  const pivot = sorted.values.length >> 1;
  const sizes = sizesOf(sorted.clusterOf, clusters);
  const sizesBelow = sizesOf(sorted.clusterOf.subarray(0, pivot), clusters);
  const weights = new Int32Array(clusters);
  const weightedMedian = medianOfWeighted({ ...sorted, weights, pivot });
  return resampleClusters({
    clusters,
    group,
    figureOf(drawn) {
      weights.fill(0);
      let size = 0;
      let below = 0;
      for (let i = 0; i < drawn.length; i++) {
        const cluster = drawn[i];
        weights[cluster] += 1;
        size += sizes[cluster];
        below += sizesBelow[cluster];
      }
      return weightedMedian(size, below);
    },
  });
}

interface SortedSample {
  values: Float64Array;
  clusterOf: Int32Array;
}

/**
 * Gives the median under the clusters' weights of the moment, from the weight
 * of all values and of those before `pivot`.
 */
function medianOfWeighted(
  sample: SortedSample & { weights: Int32Array; pivot: number },
): (size: number, below: number) => number {
  const { values, clusterOf, weights, pivot } = sample;
  return (size, below) => {
    const rank = (size - 1) >> 1;
    let place = pivot;
    let before = below;
    while (before > rank) {
      place -= 1;
      before -= weights[clusterOf[place]];
    }
    while (before + weights[clusterOf[place]] <= rank) {
      before += weights[clusterOf[place]];
      place += 1;
    }
    const low = values[place];
    const lastOfPlace = before + weights[clusterOf[place]] - 1;
    if (size % 2 === 1 || lastOfPlace > rank) return low;
    do place += 1;
    while (weights[clusterOf[place]] === 0);
    return (low + values[place]) / 2;
  };
}

function sortByValue({ values, clusterOf }: ClusteredValues): SortedSample {
  const order = Int32Array.from({ length: values.length }, (_, i) => i);
  order.sort((a, b) => values[a] - values[b]);
  return {
    values: Float64Array.from(order, index => values[index]),
    clusterOf: order.map(index => clusterOf[index]),
  };
}

function sizesOf(clusterOf: Int32Array, clusters: number): Int32Array {
  const sizes = new Int32Array(clusters);
  for (const cluster of clusterOf) sizes[cluster] += 1;
  return sizes;
}
