import { z } from 'zod';

/** A time as GitHub writes it, truncated to the second. */
export const timestamp = z.iso
  .datetime({ offset: true })
  .transform(text => wholeSecond(Date.parse(text)));

/** @param milliseconds - since the epoch */
export function wholeSecond(milliseconds: number): Date {
  return new Date(Math.floor(milliseconds / 1000) * 1000);
}

/** Whole seconds from `start` to `end`; negative when `end` is earlier. */
export function secondsBetween(start: Date, end: Date): number {
  return Math.round((end.getTime() - start.getTime()) / 1000);
}

/** The latest of some times; undefined when there are none. */
export function latest(times: (Date | undefined)[]): Date | undefined {
  return byTime(times).at(-1);
}

/** The earliest of some times; undefined when there are none. */
export function earliest(times: (Date | undefined)[]): Date | undefined {
  return byTime(times)[0];
}

function byTime(times: (Date | undefined)[]): Date[] {
  const known = times.flatMap(time => time ?? []);
  return known.sort((a, b) => a.getTime() - b.getTime());
}
