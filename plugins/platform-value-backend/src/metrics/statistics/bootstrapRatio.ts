import { resampleClusters } from './clusterBootstrap';
import type { Group } from './drawClusters';
import type { Proportion } from './wilson';

/**
 * Ratios of 2,000 resamples of clusters, each the sum of the counts drawn by
 * the sum of what they are of; undefined below six clusters.
 *
 * Example: when all clusters are alike, each resample gives the ratio itself.
 */
export function bootstrapRatios(
  clusters: readonly Proportion[],
  group: Group,
): Float64Array | undefined {
  const counts = Int32Array.from(clusters, cluster => cluster.count);
  const totals = Int32Array.from(clusters, cluster => cluster.of);
  return resampleClusters({
    clusters: clusters.length,
    group,
    figureOf(weights, offset) {
      let count = 0;
      let total = 0;
      for (let i = 0; i < counts.length; i++) {
        const weight = weights[offset + i];
        count += weight * counts[i];
        total += weight * totals[i];
      }
      return count / total;
    },
  });
}
