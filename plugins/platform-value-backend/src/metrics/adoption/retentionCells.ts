import type { Standing } from 'backstage-plugin-platform-value-node';
import { overlapOf } from '../ranges';
import { monthOf, monthStart } from './monthStarts';
import { teamStretches } from './teamStretches';

/** Months after the one of adoption that are looked at. */
export const monthsAfter = 12;

/** Whether a team still used it some months after it began to. */
export interface RetentionCell {
  team: string;
  /** When it began, seconds since the epoch. */
  since: number;
  /** Calendar months after the one in which it began, 1 … 12. */
  month: number;
  isActive: boolean;
}

/**
 * The triangle of retention: of each team that began in a month, whether it
 * was active at any time of each of the months after it. Months that have not
 * ended are left out: nobody can say yet.
 */
export function retentionCells(standing: Standing): RetentionCell[] {
  const { at, timeZone } = standing;
  return [...teamStretches(standing)].flatMap(([team, used]) => {
    const since = used[0].start;
    if (!Number.isFinite(since) || since >= at) return [];
    const cohort = monthOf(since, timeZone);
    const complete = Math.min(monthOf(at, timeZone) - cohort - 1, monthsAfter);
    return Array.from({ length: Math.max(0, complete) }, (_, index) => {
      const month = index + 1;
      const start = monthStart(cohort + month, timeZone);
      const end = monthStart(cohort + month + 1, timeZone);
      const isActive = overlapOf(used, { start, end }) > 0;
      return { team, since, month, isActive };
    });
  });
}
