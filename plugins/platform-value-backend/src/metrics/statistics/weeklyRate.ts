import type { Ends } from './ends';
import { momentsOf } from './moments';
import { twoSidedT } from './studentT';

/** Weeks that an interval of a weekly rate needs. */
export const leastWeeks = 8;

/**
 * Student's t interval of a count per week, from the counts of whole weeks,
 * cut at 0. Undefined below eight weeks.
 *
 * Example: 3 5 2 4 4 6 3 5 → mean 4, s 1.309307, t₇ 2.364624, so
 * 2.905391 … 5.094609.
 *
 * @param estimate - the rate itself, where it counts more days than the whole
 * weeks do; the mean of the weeks otherwise.
 */
export function weeklyRateInterval(
  counts: readonly number[],
  level: number,
  estimate?: number,
): Ends | undefined {
  if (counts.length < leastWeeks) return undefined;
  const { count, mean, variance } = momentsOf(counts);
  const margin = twoSidedT(level, count - 1) * Math.sqrt(variance / count);
  const centre = estimate ?? mean;
  return { low: Math.max(0, centre - margin), high: centre + margin };
}
