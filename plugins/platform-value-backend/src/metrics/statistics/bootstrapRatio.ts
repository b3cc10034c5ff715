import { bootstrapQuotients } from './bootstrapQuotient';
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
  const quotients = clusters.map(({ count, of }) => ({ sum: count, of }));
  return bootstrapQuotients(quotients, group);
}
