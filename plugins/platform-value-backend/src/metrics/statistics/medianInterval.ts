import type { Ends } from './ends';
import { incompleteBeta } from './incompleteBeta';
import { twoSidedDeviate } from './normalQuantile';

const leastSample = 6;

/**
 * The distribution-free interval of a median: the narrowest pair of order
 * statistics x₍ₖ₎ … x₍ₙ₋ₖ₊₁₎ that holds the median with at least the given
 * level, which is 1 − 2 P(Binomial(n, ½) < k) (Conover, Practical
 * Nonparametric Statistics, 3.2). Undefined below six samples, and where no
 * pair reaches the level (99 % needs eight).
 *
 * Example: of 1 … 10 at 95 % k = 2, so 2 … 9, held with 97.9 %.
 *
 * @param sorted - in rising order.
 */
export function medianInterval(
  sorted: ArrayLike<number>,
  level: number,
): Ends | undefined {
  const n = sorted.length;
  if (n < leastSample) return undefined;
  const k = lowerRank(n, level);
  return k < 1 ? undefined : { low: sorted[k - 1], high: sorted[n - k] };
}

function lowerRank(n: number, level: number): number {
  const guess = (n - twoSidedDeviate(level) * Math.sqrt(n)) / 2;
  let k = Math.max(Math.floor(guess), 0);
  while (k > 0 && held(n, k) < level) k -= 1;
  while (held(n, k + 1) >= level) k += 1;
  return k;
}

function held(n: number, k: number): number {
  return 1 - 2 * incompleteBeta(0.5, n - k + 1, k);
}
