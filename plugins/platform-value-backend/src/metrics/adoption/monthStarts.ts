import { DateTime } from 'luxon';

/** Starts of months by zone and number: asking a zone for its clock is slow. */
const known = new Map<string, number>();

/** The number of the calendar month of a zone that holds an instant. */
export function monthOf(at: number, zone: string): number {
  const { year, month } = DateTime.fromSeconds(at, { zone });
  return year * 12 + month - 1;
}

/** When a month starts, in seconds since the epoch. */
export function monthStart(number: number, zone: string): number {
  const key = `${number} ${zone}`;
  const found = known.get(key) ?? startOf(number, zone);
  known.set(key, found);
  return found;
}

function startOf(number: number, zone: string): number {
  const year = Math.floor(number / 12);
  const month = (number % 12) + 1;
  return DateTime.fromObject({ year, month }, { zone }).toSeconds();
}
