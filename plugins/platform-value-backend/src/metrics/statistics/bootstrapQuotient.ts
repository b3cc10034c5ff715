import { resampleClusters } from './clusterBootstrap';
import type { Group } from './drawClusters';

/** A sum, and the sum it is divided by. */
export interface Quotient {
  sum: number;
  of: number;
}

/**
 * Quotients of 2,000 resamples of clusters, each the sums drawn by what they
 * are of; undefined below six clusters.
 *
 * Example: when all clusters are alike, each resample gives the quotient itself.
 */
export function bootstrapQuotients(
  clusters: readonly Quotient[],
  group: Group,
): Float64Array | undefined {
  const sums = Float64Array.from(clusters, cluster => cluster.sum);
  const totals = Float64Array.from(clusters, cluster => cluster.of);
  return resampleClusters({
    clusters: clusters.length,
    group,
    figureOf(weights, offset) {
      let sum = 0;
      let total = 0;
      for (let i = 0; i < sums.length; i++) {
        const weight = weights[offset + i];
        sum += weight * sums[i];
        total += weight * totals[i];
      }
      return sum / total;
    },
  });
}
