import type { Sample } from 'backstage-plugin-platform-value-node';
import { medianDifferenceInterval } from '../statistics/priceBonett';
import { median } from '../statistics/quantile';
import { named } from './named';
import type { FigureStatistics } from './WindowFigure';

/**
 * The median before something happened (denominators) less the median after it
 * (numerators). What happened is not of a period, so that the figures of two
 * periods are never held against each other.
 */
export const beforeAfter: FigureStatistics = {
  estimate(samples) {
    const before = median(valuesIn(samples, 'denominator'));
    const after = median(valuesIn(samples, 'numerator'));
    if (before === undefined || after === undefined) return undefined;
    return { value: before - after };
  },
  interval({ samples }, level) {
    const before = valuesIn(samples, 'denominator').sort();
    const after = valuesIn(samples, 'numerator').sort();
    return named(
      medianDifferenceInterval(before, after, level),
      'price-bonett',
    );
  },
  difference: () => undefined,
  resample: () => undefined,
};

function valuesIn(
  samples: readonly Sample[],
  role: Sample['role'],
): Float64Array {
  const own = samples.filter(sample => sample.role === role);
  return Float64Array.from(own, ({ value }) => value);
}
