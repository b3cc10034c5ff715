import type { Sample } from 'backstage-plugin-platform-value-node';
import {
  bootstrapQuotients,
  type Quotient,
} from '../statistics/bootstrapQuotient';
import { clusteredDifference, clusteredInterval } from './clustered';
import { clusteringOf, commonClustering, numberClusters } from './clustering';
import type { FigureStatistics } from './WindowFigure';

/**
 * The mean of the samples' values by their weights: of the shares of cohorts
 * the share of all their users. Cohorts vary more than chance alone, so that an
 * interval needs clusters.
 */
export const mean: FigureStatistics = {
  estimate(samples) {
    const { sum, of } = totalOf(samples);
    return of > 0 ? { value: sum / of } : undefined;
  },
  interval(figure, level) {
    const by = clusteringOf(figure.samples);
    return by && clusteredInterval(figure, by, level);
  },
  difference(first, second) {
    const by = commonClustering(first.samples, second.samples);
    return by && clusteredDifference([first, second], by);
  },
  resample(samples, by, group) {
    const { clusterOf, clusters } = numberClusters(samples, by);
    const totals = Array.from({ length: clusters }, () => ({ sum: 0, of: 0 }));
    samples.forEach((sample, index) => add(totals[clusterOf[index]], sample));
    return bootstrapQuotients(totals, group);
  },
};

function totalOf(samples: readonly Sample[]): Quotient {
  const total = { sum: 0, of: 0 };
  for (const sample of samples) add(total, sample);
  return total;
}

function add(total: Quotient, { value, weight = 1 }: Sample): void {
  total.sum += value * weight;
  total.of += weight;
}
