import { DateTime } from 'luxon';

/** Days are `yyyy-mm-dd`; moments are epoch milliseconds. */

/** The day of a moment in a zone. */
export function dayAt(moment: number, zone: string): string {
  return isoDay(DateTime.fromMillis(moment, { zone }));
}

/** The share of a moment's day that has passed, 0 to 1. */
export function partOfDay(moment: number, zone: string): number {
  const now = DateTime.fromMillis(moment, { zone });
  const start = now.startOf('day');
  const end = start.plus({ days: 1 });
  return (moment - start.toMillis()) / (end.toMillis() - start.toMillis());
}

export function plusDays(day: string, days: number): string {
  return isoDay(utc(day).plus({ days }));
}

/** Days from one day to another. */
export function daysBetween(from: string, to: string): number {
  return dayNumber(to) - dayNumber(from);
}

/** Days since 1 January 1970. */
function dayNumber(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) / 86_400_000;
}

/** All days of a range, both ends included. */
export function daysFrom(first: string, last: string): string[] {
  const start = Date.parse(`${first}T00:00:00Z`);
  const count = Math.max(0, daysBetween(first, last) + 1);
  return Array.from({ length: count }, (_, index) =>
    new Date(start + index * 86_400_000).toISOString().slice(0, 10),
  );
}

/** The Monday of a day's week. */
export function weekOf(day: string): string {
  return isoDay(utc(day).startOf('week'));
}

/** The first day of a day's month. */
export function monthOf(day: string): string {
  return isoDay(utc(day).startOf('month'));
}

/** As retention names days: `Aug 14`, without a year. */
export function yearless(day: string): string {
  return utc(day).setLocale('en').toFormat('LLL dd');
}

/** @returns undefined when the text is no `YYYYMMDD` */
export function dayOfParameter(text: string): string | undefined {
  const day = DateTime.fromFormat(text, 'yyyyMMdd', { zone: 'utc' });
  return day.isValid ? isoDay(day) : undefined;
}

function utc(day: string): DateTime {
  return DateTime.fromISO(day, { zone: 'utc' });
}

function isoDay(time: DateTime): string {
  return time.toFormat('yyyy-MM-dd');
}
