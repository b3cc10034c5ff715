import type { DayRange } from '../days';

/** What is to be read of a partition, and how it may be cut into requests. */
export interface ReadingPlan {
  /** The day it is in the project's zone; it is not over, and so not read. */
  today: string;
  /** How far back it is read. */
  oldest: string;
  /** What is asked for each value, one after the other. */
  series: string[];
  /** Values of the property, in order. */
  values: string[];
  /** The most values of one request. */
  mostValues: number;
  /** The most days of one request. */
  mostDays: number;
  /**
   * What is new or may have changed since everything up to a day was read,
   * the newest range first; of all that there is when none was.
   */
  changedSince(until: string | undefined): DayRange[];
}
