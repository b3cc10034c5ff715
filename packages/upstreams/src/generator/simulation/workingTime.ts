import { day, hour } from './duration';
import type { Random } from './Random';

const opens = 8 * hour;
const closes = 18 * hour;

/** Midnight UTC at or before a time. */
export function startOfDay(time: number): number {
  return Math.floor(time / day) * day;
}

/** 0 is Sunday, in UTC. */
export function weekdayOf(time: number): number {
  return (Math.floor(time / day) + 4) % 7;
}

function isChristmas(time: number): boolean {
  const date = new Date(time);
  const dayOfMonth = date.getUTCDate();
  return date.getUTCMonth() === 11
    ? dayOfMonth >= 22
    : date.getUTCMonth() === 0 && dayOfMonth <= 2;
}

function isWeekend(time: number): boolean {
  return weekdayOf(time) % 6 === 0;
}

export function isWorkday(time: number): boolean {
  return !isWeekend(time) && !isChristmas(time);
}

/** How busy a day is compared with an ordinary workday. */
export function activityOf(time: number): number {
  if (isWeekend(time)) return 0.04;
  if (isChristmas(time)) return 0.08;
  return new Date(time).getUTCMonth() === 7 ? 0.7 : 1;
}

/** A moment of that day when people are at work. */
export function momentOfDay(random: Random, midnight: number): number {
  return (
    midnight + opens + (random.unit() + random.unit()) * 0.5 * (closes - opens)
  );
}

/**
 * The moment that many working hours later: 08:00 to 18:00 UTC, not on
 * weekends or around Christmas.
 */
export function afterWork(time: number, hours: number): number {
  let moment = time;
  let left = hours * hour;
  for (;;) {
    const midnight = startOfDay(moment);
    const from = Math.max(moment, midnight + opens);
    const available = isWorkday(midnight) ? midnight + closes - from : 0;
    if (available > left) return from + left;
    left -= Math.max(available, 0);
    moment = midnight + day;
  }
}
