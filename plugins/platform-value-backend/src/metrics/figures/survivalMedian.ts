import type { Sample } from 'backstage-plugin-platform-value-node';
import type { Duration } from '../statistics/kaplanMeier';
import { medianDifferenceInterval } from '../statistics/priceBonett';
import {
  survivalMedian as medianOf,
  survivalMedianInterval,
} from '../statistics/survivalMedian';
import { valuesOf } from './median';
import { named } from './named';
import type { FigureStatistics } from './WindowFigure';

/** The Kaplan–Meier median of durations of which some have not ended. */
export const survivalMedian: FigureStatistics = {
  estimate: samples => medianOf(samples.map(durationOf)),
  interval(figure, level) {
    const ends = survivalMedianInterval(figure.samples.map(durationOf), level);
    return named(ends, 'greenwood-log-log');
  },
  /** Only where all have ended: then the figure is the ordinary median. */
  difference(first, second) {
    const both = [...first.samples, ...second.samples];
    if (both.some(sample => sample.censored)) return undefined;
    const now = valuesOf(first.samples).sort();
    const before = valuesOf(second.samples).sort();
    return level =>
      named(medianDifferenceInterval(now, before, level), 'price-bonett');
  },
  resample: () => undefined,
};

function durationOf(sample: Sample): Duration {
  return { value: sample.value, censored: sample.censored ?? false };
}
