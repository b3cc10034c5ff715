import { DateTime } from 'luxon';
import { isWithin, type Period } from '../TruthOptions';

/** A calendar day of a zone; moments in epoch milliseconds. */
export interface ZonedDay {
  /** Such as `2026-03-01`. */
  date: string;
  at: number;
}

/** Days by period and zone: asking a zone for its clock is slow. */
const known = new Map<string, ZonedDay[]>();

/** The days of a zone that begin in a period, in order. */
export function zonedDays(period: Period, zone: string): readonly ZonedDay[] {
  const key = `${period.start} ${period.end} ${zone}`;
  const found = known.get(key) ?? findDays(period, zone);
  known.set(key, found);
  return found;
}

function findDays(period: Period, zone: string): ZonedDay[] {
  const first = DateTime.fromMillis(period.start, { zone }).startOf('day');
  const days: ZonedDay[] = [];
  for (let day = first; +day < period.end; day = day.plus({ days: 1 })) {
    const date = day.toISODate() ?? '';
    if (isWithin(period, +day)) days.push({ date, at: +day });
  }
  return days;
}

/** The moment that many days after a day began. */
export function daysAfter(
  { date }: ZonedDay,
  days: number,
  zone: string,
): number {
  return DateTime.fromISO(date, { zone }).plus({ days }).toMillis();
}
