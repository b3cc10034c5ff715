import type { Ends } from './ends';
import { proportionInterval, type Proportion } from './wilson';

/**
 * The interval of the difference of two independent proportions (first minus
 * second) from their Wilson intervals: method 10 of Newcombe, Statistics in
 * Medicine 17 (1998), 873. Undefined when either is of nothing.
 *
 * Example: 56 of 70 against 48 of 80 at 95 % → 0.0524 … 0.3339.
 */
export function proportionDifferenceInterval(
  first: Proportion,
  second: Proportion,
  level: number,
): Ends | undefined {
  const a = proportionInterval(first, level);
  const b = proportionInterval(second, level);
  if (!a || !b) return undefined;
  const p = first.count / first.of;
  const q = second.count / second.of;
  return {
    low: p - q - Math.hypot(p - a.low, b.high - q),
    high: p - q + Math.hypot(a.high - p, q - b.low),
  };
}
