export const minute = 60_000;
export const hour = 60 * minute;
export const day = 24 * hour;

/** The beginning of the tiny site's time. */
export const tinyStart = Date.UTC(2026, 0, 5);

/** The end of the tiny site's time. */
export const tinyEnd = tinyStart + 40 * day;

/** A moment of the tiny site: so many hours after the beginning of a day. */
export function tinyTime(days: number, hours = 0): Date {
  return new Date(tinyStart + days * day + hours * hour);
}
