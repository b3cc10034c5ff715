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
 * resample costs about one step per cluster, however many values there are.
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
  const leads = leadsOf(sorted.clusterOf, { pivot, clusters });
  const weightedMedian = medianOfWeighted({ ...sorted, pivot });
  return resampleClusters({
    clusters,
    group,
    figureOf(weights, offset) {
      let lead = 0;
      for (let i = 0; i < clusters; i++) lead += weights[offset + i] * leads[i];
      return weightedMedian(weights, offset, lead);
    },
  });
}

interface SortedSample {
  values: Float64Array;
  clusterOf: Int32Array;
}

/**
 * Gives the median under the clusters' weights, from how much more weight lies
 * before the pivot than from it on. The median stands where that lead, counted
 * for its own place, turns from below zero to above: or it is zero after a
 * place, and the median lies half way to the next one with weight.
 */
function medianOfWeighted(
  sample: SortedSample & { pivot: number },
): (weights: Uint8Array, offset: number, lead: number) => number {
  const { values, clusterOf, pivot } = sample;
  return (weights, offset, leadAtPivot) => {
    let place = pivot;
    let lead = leadAtPivot;
    while (lead >= 0) {
      place -= 1;
      lead -= 2 * weights[offset + clusterOf[place]];
    }
    lead += 2 * weights[offset + clusterOf[place]];
    while (lead < 0) {
      place += 1;
      lead += 2 * weights[offset + clusterOf[place]];
    }
    const low = values[place];
    if (lead > 0) return low;
    do place += 1;
    while (weights[offset + clusterOf[place]] === 0);
    return (low + values[place]) / 2;
  };
}

/** Of each cluster, how many more values stand before the pivot than from it on. */
function leadsOf(
  clusterOf: Int32Array,
  { pivot, clusters }: { pivot: number; clusters: number },
): Int32Array {
  const leads = new Int32Array(clusters);
  for (let i = 0; i < clusterOf.length; i++) {
    leads[clusterOf[i]] += i < pivot ? 1 : -1;
  }
  return leads;
}

function sortByValue({ values, clusterOf }: ClusteredValues): SortedSample {
  const order = Int32Array.from({ length: values.length }, (_, i) => i);
  order.sort((a, b) => values[a] - values[b]);
  return {
    values: Float64Array.from(order, index => values[index]),
    clusterOf: order.map(index => clusterOf[index]),
  };
}
