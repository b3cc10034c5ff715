import type { Ends } from './ends';
import { momentsOf } from './moments';
import { twoSidedT } from './studentT';
import { leastWeeks } from './weeklyRate';

/**
 * The interval of the difference of two weekly rates (first minus second),
 * from the counts of whole weeks, after Welch (Biometrika 34 (1947), 28).
 * Undefined when either has fewer than eight weeks.
 *
 * Example: 3 5 2 4 4 6 3 5 against 1 2 2 0 3 1 2 1: 2.5, standard error
 * 0.566947, 12.6 degrees of freedom, so 1.271222 … 3.728778.
 *
 * @param estimate - the difference itself, where it counts more days than the
 * whole weeks do; the difference of the means otherwise.
 */
export function weeklyRateDifferenceInterval(
  first: readonly number[],
  second: readonly number[],
  level: number,
  estimate?: number,
): Ends | undefined {
  if (first.length < leastWeeks || second.length < leastWeeks) {
    return undefined;
  }
  const [a, b] = [momentsOf(first), momentsOf(second)];
  const [u, v] = [a.variance / a.count, b.variance / b.count];
  const centre = estimate ?? a.mean - b.mean;
  if (u + v === 0) return { low: centre, high: centre };
  const degreesOfFreedom =
    (u + v) ** 2 / (u ** 2 / (a.count - 1) + v ** 2 / (b.count - 1));
  const margin = twoSidedT(level, degreesOfFreedom) * Math.sqrt(u + v);
  return { low: centre - margin, high: centre + margin };
}
