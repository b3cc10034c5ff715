import type { UsageMeasure } from '../amplitudeConfig';
import { plusDays, weekOf, type DayRange, type WeekStart } from '../days';

/**
 * The days to ask for, so that no bucket is cut: the window's days, or the
 * weeks that end in it. Each week ends in one window.
 *
 * @returns undefined when no week ends in the window
 */
export function bucketRange(
  { start, end }: DayRange,
  every: UsageMeasure['every'],
  weekStart: WeekStart,
): DayRange | undefined {
  if (every === 'day') return { start, end };
  const weeks = {
    start: weekOf(start, weekStart),
    end: weekOf(end, weekStart),
  };
  return weeks.start < weeks.end ? weeks : undefined;
}

/** The bucket that begins on a day. */
export function bucketOf(
  start: string,
  every: UsageMeasure['every'],
): DayRange {
  return { start, end: plusDays(start, every === 'week' ? 7 : 1) };
}
