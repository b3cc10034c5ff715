import type { Sample } from 'backstage-plugin-platform-value-node';
import { bootstrapMedians } from '../statistics/bootstrapMedian';
import { medianInterval } from '../statistics/medianInterval';
import { medianDifferenceInterval } from '../statistics/priceBonett';
import { median as medianOf } from '../statistics/quantile';
import { clusteredDifference, clusteredInterval } from './clustered';
import { clusteringOf, commonClustering, numberClusters } from './clustering';
import { named } from './named';
import type { FigureStatistics } from './WindowFigure';

/** The median of the samples' values, pooled over the scope. */
export const median: FigureStatistics = {
  estimate(samples) {
    const value = medianOf(valuesOf(samples));
    return value === undefined ? undefined : { value };
  },
  interval(figure, level) {
    const by = clusteringOf(figure.samples);
    if (by) return clusteredInterval(figure, by, level);
    const sorted = valuesOf(figure.samples).sort();
    return named(medianInterval(sorted, level), 'order-statistics');
  },
  difference(first, second) {
    const by = commonClustering(first.samples, second.samples);
    if (by) return clusteredDifference([first, second], by);
    const now = valuesOf(first.samples).sort();
    const before = valuesOf(second.samples).sort();
    return level =>
      named(medianDifferenceInterval(now, before, level), 'price-bonett');
  },
  resample(samples, by, group) {
    const values = valuesOf(samples);
    return bootstrapMedians({ values, ...numberClusters(samples, by) }, group);
  },
};

/** The values of samples, in their order. */
export function valuesOf(samples: readonly Sample[]): Float64Array {
  const values = new Float64Array(samples.length);
  for (let i = 0; i < values.length; i++) values[i] = samples[i].value;
  return values;
}
