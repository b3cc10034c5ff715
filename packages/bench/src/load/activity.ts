import { Draw } from './Draw';

/** So that the busiest of 10,000 entities has 12 times the mean. */
const spread = 0.75;

/**
 * How busy an entity is, against a mean of 1: log-normal, so few entities do
 * most of the work.
 */
export function activityOf(seed: number, entity: number): number {
  const median = Math.exp(-(spread ** 2) / 2);
  return new Draw(seed, entity, 'activity').around(median, spread);
}

/** How much of a mean day happens on a day, 1970-01-01 a Thursday; a week has 7. */
export function shareOfDay(day: Date): number {
  const isWeekend = day.getUTCDay() === 0 || day.getUTCDay() === 6;
  return isWeekend ? 0.35 : 1.26;
}
