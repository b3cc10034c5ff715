/** What an organisation to be measured is made from; the same gives the same rows. */
export interface StoreSize {
  seed: number;
  /** Entities that carry signals. */
  entities: number;
  /** Days of history, the last one just before {@link historyEnd}. */
  days: number;
}

/** The end of every history, fixed so that the same rows arise on any day. */
export const historyEnd = new Date('2026-01-01T00:00:00Z');

/** Seconds of a day. */
export const daySeconds = 86_400;

/**
 * The start of a day of the history, UTC.
 *
 * @param day - 0 is the first; from `size.days` on it is the time after the history
 */
export function startOfDay(size: StoreSize, day: number): Date {
  const daysAgo = size.days - day;
  return new Date(historyEnd.getTime() - daysAgo * daySeconds * 1000);
}
