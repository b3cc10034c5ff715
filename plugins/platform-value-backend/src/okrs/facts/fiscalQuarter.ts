import { DateTime } from 'luxon';
import type { Days } from './readObjectives';

/**
 * The first and the last day of a fiscal quarter. A fiscal year is named by
 * the calendar year it ends in.
 *
 * Example: with a fiscal year that starts in July, `2027-q2` is October to
 * December 2026.
 *
 * @param quarter - such as `2026-q4`
 * @param fiscalYearStartsIn - a month, 1 … 12
 */
export function fiscalQuarter(
  quarter: string,
  fiscalYearStartsIn: number,
): Days {
  const [year, number] = quarter.split('-q').map(Number);
  const startsIn = fiscalYearStartsIn === 1 ? year : year - 1;
  const start = DateTime.utc(startsIn, fiscalYearStartsIn, 1).plus({
    months: 3 * (number - 1),
  });
  const end = start.plus({ months: 3 }).minus({ days: 1 });
  return { start: start.toISODate()!, end: end.toISODate()! };
}
