import type { Ends } from './ends';
import { incompleteBeta } from './incompleteBeta';
import { normalQuantile, twoSidedDeviate } from './normalQuantile';

const leastSample = 6;

/**
 * The interval of the difference of two medians (first minus second) by the
 * distribution-free standard error of Price and Bonett (Journal of Statistical
 * Computation and Simulation 72 (2002), 119), as R's `statpsych::ci.median2`
 * computes it. Undefined when either sample is below six.
 *
 * Example: 32 39 26 35 43 27 40 37 34 29 against 36 44 47 42 49 39 46 31 33 48:
 * −8.5, standard error 4.316291, 95 % interval −16.95977 … −0.04022524.
 *
 * @param first - in rising order.
 * @param second - in rising order.
 */
export function medianDifferenceInterval(
  first: ArrayLike<number>,
  second: ArrayLike<number>,
  level: number,
): Ends | undefined {
  if (first.length < leastSample || second.length < leastSample) {
    return undefined;
  }
  const difference = middleOf(first) - middleOf(second);
  const margin =
    twoSidedDeviate(level) *
    Math.hypot(standardError(first), standardError(second));
  return { low: difference - margin, high: difference + margin };
}

function standardError(sorted: ArrayLike<number>): number {
  const n = sorted.length;
  const rank = Math.max(1, Math.round(n / 2 - Math.sqrt(n)));
  const outside = incompleteBeta(0.5, n - rank + 1, rank);
  const spread = sorted[n - rank] - sorted[rank - 1];
  return spread / (2 * normalQuantile(1 - outside));
}

function middleOf(sorted: ArrayLike<number>): number {
  const n = sorted.length;
  return (sorted[(n - 1) >> 1] + sorted[n >> 1]) / 2;
}
