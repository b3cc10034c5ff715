import { InputError } from '@backstage/errors';
import { DateTime } from 'luxon';
import type { PeriodQuery } from 'backstage-plugin-platform-value-common';
import type { Range } from '../metrics';
import type { TrendWeek } from '../metrics';
import { trendWeeksBefore } from './trendWeeksBefore';

/** A period with what it is compared to and the weeks of its trend. */
export interface ResolvedPeriod {
  timeZone: string;
  asOf: number;
  current: Range;
  /** The equally long one that ends where this one starts. */
  previous: Range;
  /** 26 ISO weeks of the zone, oldest first; the last one holds `asOf`. */
  weeks: readonly TrendWeek[];
  /** When each week starts, ISO 8601 in the zone. */
  weekStarts: readonly string[];
}

function endOf(query: PeriodQuery, now: Date, zone: string): DateTime {
  const { asOf } = query;
  if (asOf === undefined) return DateTime.fromJSDate(now, { zone });
  const isDate = /^\d{4}-\d{2}-\d{2}$/.test(asOf);
  const end = isDate
    ? DateTime.fromISO(asOf, { zone }).startOf('day')
    : DateTime.fromISO(asOf).setZone(zone);
  if (!end.isValid) {
    throw new InputError(
      `asOf '${asOf}' is not a moment of this calendar; use a date such as 2026-11-23`,
    );
  }
  return end;
}

/**
 * The period a query asks for: `[asOf − days, asOf)`. A date is the start of
 * that day in the zone, an instant is used as it is; days are calendar days at
 * the same wall-clock time, so one may last 23 or 25 hours.
 *
 * Example: 2 days as of 2026-10-26 in Europe/Berlin begin at 2026-10-24 00:00
 * +02:00 and end at 2026-10-26 00:00 +01:00, 49 hours later.
 *
 * @throws InputError when `asOf` is no moment of the calendar.
 */
export function resolvePeriod(
  query: PeriodQuery,
  now: Date,
  organisationZone: string,
): ResolvedPeriod {
  const timeZone = query.timeZone ?? organisationZone;
  const end = endOf(query, now, timeZone);
  const start = end.minus({ days: query.days });
  const before = start.minus({ days: query.days });
  const { weeks, starts } = trendWeeksBefore(end);
  return {
    timeZone,
    asOf: end.toSeconds(),
    current: { start: start.toSeconds(), end: end.toSeconds() },
    previous: { start: before.toSeconds(), end: start.toSeconds() },
    weeks,
    weekStarts: starts,
  };
}

/** Epoch seconds as ISO 8601 in a zone. */
export function instantText(seconds: number, timeZone: string): string {
  return DateTime.fromSeconds(seconds, { zone: timeZone }).toISO()!;
}
