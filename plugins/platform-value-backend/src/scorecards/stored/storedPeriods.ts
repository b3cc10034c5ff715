import { DateTime } from 'luxon';
import { defaultPeriodDays } from 'backstage-plugin-platform-value-common';

/** Periods whose readings are stored. The position is the code in the store. */
export const storedPeriodIds = ['days-90', 'fiscal-quarter'] as const;

/** One of {@link storedPeriodIds}. */
export type StoredPeriodId = (typeof storedPeriodIds)[number];

/** A period whose readings are stored, as it is asked for. */
export interface StoredPeriod {
  id: StoredPeriodId;
  /** The organisation's coming midnight, ISO 8601 with zone. */
  asOf: string;
  days: number;
}

function quarterStart(day: DateTime, fiscalYearStartsIn: number): DateTime {
  const months = (day.month - fiscalYearStartsIn + 12) % 3;
  return day.startOf('month').minus({ months });
}

/**
 * The default 90 days and the fiscal quarter so far, both up to the coming
 * midnight of the organisation's zone, so that they stay the same all day.
 *
 * Example: on 2026-11-23 in Europe/Berlin, with a fiscal year that starts in
 * January, they begin on 2026-08-26 and 2026-10-01 and end at the end of the
 * 23rd.
 */
export function storedPeriods(options: {
  now: Date;
  timeZone: string;
  fiscalYearStartsIn: number;
}): StoredPeriod[] {
  const { now, timeZone: zone, fiscalYearStartsIn } = options;
  const today = DateTime.fromJSDate(now, { zone }).startOf('day');
  const midnight = today.plus({ days: 1 });
  const quarter = quarterStart(today, fiscalYearStartsIn);
  const asOf = midnight.toISO()!;
  return [
    { id: 'days-90', asOf, days: defaultPeriodDays },
    {
      id: 'fiscal-quarter',
      asOf,
      days: Math.round(midnight.diff(quarter, 'days').days),
    },
  ];
}
