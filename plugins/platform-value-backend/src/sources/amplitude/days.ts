import { DateTime } from 'luxon';

/** The week's first day, as the project has it. */
export type WeekStart = 'monday' | 'sunday';

/** Days from one on, up to but without another; `yyyy-mm-dd` in the project's zone. */
export interface DayRange {
  start: string;
  end: string;
}

/** The day of a moment in a zone. */
export function dayAt(moment: Date, zone: string): string {
  return textOf(DateTime.fromJSDate(moment, { zone }));
}

/** When a day begins in a zone; an hour later where its clocks skip midnight. */
export function startOfDay(day: string, zone: string): Date {
  return DateTime.fromISO(day, { zone }).startOf('day').toJSDate();
}

/** From the start of one day to that of another; a day has 23 to 25 hours. */
export function secondsFrom(start: string, end: string, zone: string): number {
  const [from, to] = [startOfDay(start, zone), startOfDay(end, zone)];
  return (to.getTime() - from.getTime()) / 1000;
}

/** A day so many days later, or earlier. */
export function plusDays(day: string, days: number): string {
  return textOf(calendarDay(day).plus({ days }));
}

/** How many days a range holds. */
export function daysIn({ start, end }: DayRange): number {
  return calendarDay(end).diff(calendarDay(start), 'days').days;
}

/** Every day of a range, the oldest first. */
export function eachDay(range: DayRange): string[] {
  const length = Math.max(0, daysIn(range));
  return Array.from({ length }, (_, index) => plusDays(range.start, index));
}

/** The first day of the week that holds a day. */
export function weekOf(day: string, weekStart: WeekStart): string {
  const shift = weekStart === 'sunday' ? 1 : 0;
  const week = calendarDay(day).plus({ days: shift }).startOf('week');
  return textOf(week.minus({ days: shift }));
}

/** Days since 1 January 1970. */
export function dayNumber(day: string): number {
  return daysIn({ start: '1970-01-01', end: day });
}

/** The earlier of two days. */
export function earlier(a: string, b: string): string {
  return a < b ? a : b;
}

/** The later of two days. */
export function later(a: string, b: string): string {
  return a > b ? a : b;
}

function calendarDay(day: string): DateTime {
  return DateTime.fromISO(day, { zone: 'utc' });
}

function textOf(time: DateTime): string {
  return time.toFormat('yyyy-MM-dd');
}
