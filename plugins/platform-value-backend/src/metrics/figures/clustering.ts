import type { Sample } from 'backstage-plugin-platform-value-node';
import { leastClusters } from '../statistics/clusterBootstrap';

/**
 * What varies together: the rows of an entity in a roll-up of at least six
 * entities, else what the metric itself says, such as the changes of one
 * deployment.
 */
export type Clustering = 'entity' | 'sample';

/** How samples cluster; undefined when each stands for itself. */
export function clusteringOf(
  samples: readonly Sample[],
): Clustering | undefined {
  if (countClusters(samples, 'entity') >= leastClusters) return 'entity';
  return samples.length > 0 && hasClusters(samples) ? 'sample' : undefined;
}

/** How the samples of two periods cluster when held against each other. */
export function commonClustering(
  first: readonly Sample[],
  second: readonly Sample[],
): Clustering | undefined {
  const [a, b] = [clusteringOf(first), clusteringOf(second)];
  if (a === b) return a;
  return hasClusters(first) && hasClusters(second) ? 'sample' : undefined;
}

/** Each sample's cluster, numbered from 0 in the order of the clusters' ids. */
export function numberClusters(
  samples: readonly Sample[],
  by: Clustering,
): { clusterOf: Int32Array; clusters: number } {
  const ordered = Array.from(idsOf(samples, by)).sort((a, b) => a - b);
  const numbers = new Map(ordered.map((id, number) => [id, number]));
  const clusterOf = new Int32Array(samples.length);
  for (let i = 0; i < clusterOf.length; i++) {
    clusterOf[i] = numbers.get(clusterId(samples[i], by)) ?? 0;
  }
  return { clusterOf, clusters: numbers.size };
}

/** Distinct clusters. */
export function countClusters(
  samples: readonly Sample[],
  by: Clustering,
): number {
  return idsOf(samples, by).size;
}

/** Distinct clusters that a metric itself names; 0 when it names none. */
export function countSampleClusters(samples: readonly Sample[]): number {
  return hasClusters(samples) ? countClusters(samples, 'sample') : 0;
}

function hasClusters(samples: readonly Sample[]): boolean {
  return samples.every(sample => sample.cluster !== undefined);
}

function idsOf(samples: readonly Sample[], by: Clustering): Set<number> {
  const ids = new Set<number>();
  for (const sample of samples) ids.add(clusterId(sample, by));
  return ids;
}

function clusterId(sample: Sample, by: Clustering): number {
  return by === 'entity' ? sample.entity : sample.cluster ?? 0;
}
