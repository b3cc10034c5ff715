import type { Sample } from 'backstage-plugin-platform-value-node';
import type { FigureStatistics } from './WindowFigure';

/**
 * What the numerators come to ÷ what the denominators come to, such as money by
 * deployments. Both are complete counts, so there is no interval.
 */
export const quotient: FigureStatistics = {
  estimate(samples) {
    const divisor = sumIn(samples, 'denominator');
    return divisor > 0
      ? { value: sumIn(samples, 'numerator') / divisor }
      : undefined;
  },
  interval: () => undefined,
  difference: () => undefined,
  resample: () => undefined,
};

function sumIn(samples: readonly Sample[], role: Sample['role']): number {
  let sum = 0;
  for (const sample of samples) if (sample.role === role) sum += sample.value;
  return sum;
}
