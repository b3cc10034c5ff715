import type { Sample } from 'backstage-plugin-platform-value-node';
import { bootstrapRatios } from '../statistics/bootstrapRatio';
import { leastClusters } from '../statistics/clusterBootstrap';
import { proportionDifferenceInterval } from '../statistics/newcombe';
import { proportionInterval, type Proportion } from '../statistics/wilson';
import { clusteredDifference, clusteredInterval } from './clustered';
import {
  clusteringOf,
  commonClustering,
  countClusters,
  numberClusters,
  type Clustering,
} from './clustering';
import { named } from './named';
import type { FigureStatistics } from './WindowFigure';

/** Numerators of all samples, summed over the scope. */
export const ratio: FigureStatistics = {
  estimate(samples) {
    const { count, of } = proportionOf(samples);
    return of === 0 ? undefined : { value: count / of };
  },
  interval(figure, level) {
    const by = clusteringOf(figure.samples);
    const proportion = proportionOf(figure.samples);
    if (!by) return named(proportionInterval(proportion, level), 'wilson');
    return isExtreme(proportion)
      ? extremeInterval(figure.samples, by, level)
      : clusteredInterval(figure, by, level);
  },
  difference(first, second) {
    const by = commonClustering(first.samples, second.samples);
    if (by) return clusteredDifference([first, second], by);
    const now = proportionOf(first.samples);
    const before = proportionOf(second.samples);
    return level =>
      named(proportionDifferenceInterval(now, before, level), 'newcombe');
  },
  resample(samples, by, group) {
    return bootstrapRatios(proportionsOf(samples, by), group);
  },
};

/**
 * Of none and of all every resample gives the same, as if it were certain.
 * Then each cluster counts as one row, which is the least the data can say.
 */
function extremeInterval(
  samples: readonly Sample[],
  by: Clustering,
  level: number,
) {
  const clusters = countClusters(samples, by);
  if (clusters < leastClusters) return undefined;
  const count = proportionOf(samples).count === 0 ? 0 : clusters;
  return named(proportionInterval({ count, of: clusters }, level), 'wilson');
}

function isExtreme({ count, of }: Proportion): boolean {
  return count === 0 || count === of;
}

function proportionOf(samples: readonly Sample[]): Proportion {
  let count = 0;
  for (const { role } of samples) if (role === 'numerator') count += 1;
  return { count, of: samples.length };
}

function proportionsOf(
  samples: readonly Sample[],
  by: Clustering,
): Proportion[] {
  const { clusterOf, clusters } = numberClusters(samples, by);
  const proportions = Array.from({ length: clusters }, () => ({
    count: 0,
    of: 0,
  }));
  samples.forEach((sample, index) => {
    const proportion = proportions[clusterOf[index]];
    proportion.of += 1;
    if (sample.role === 'numerator') proportion.count += 1;
  });
  return proportions;
}
