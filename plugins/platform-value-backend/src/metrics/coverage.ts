import type { Member } from './members';
import { lengthOf, overlapOf, type Range } from './ranges';

/** Seconds in a week of rates. */
export const week = 7 * 86_400;

/**
 * The share (0 … 1) of the window in which all needed kinds were watched: the
 * mean over the members, each weighted by the time it belonged to the scope.
 * 0 when no member belonged.
 *
 * Example: one member watched for all of 90 days and one for 45 of them: 0.75.
 */
export function coverageOf(members: readonly Member[], window: Range): number {
  let belonged = 0;
  let watched = 0;
  for (const member of members) {
    belonged += overlapOf(member.belongs, window);
    watched += overlapOf(member.watched, window);
  }
  return belonged === 0 ? 0 : watched / belonged;
}

/**
 * What a count is divided by to become a rate per week: the window in weeks,
 * times its coverage.
 *
 * Example: 90 days, all watched: 12.857 weeks; half of it watched: 6.429.
 */
export function coveredWeeks(window: Range, coverage: number): number {
  return (lengthOf(window) / week) * coverage;
}
