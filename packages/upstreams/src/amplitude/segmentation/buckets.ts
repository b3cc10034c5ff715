import { daysFrom, monthOf, weekOf } from '../days';

/** A day, week or month of a chart, as far as it is in the chart's range. */
export interface Bucket {
  /** Its first day, which may be before the range. */
  start: string;
  days: string[];
}

const startOf = { 1: (day: string) => day, 7: weekOf, 30: monthOf };

/** The buckets of a range, oldest first. */
export function bucketsOf(
  range: { start: string; end: string },
  interval: 1 | 7 | 30,
): Bucket[] {
  const buckets = new Map<string, Bucket>();
  for (const day of daysFrom(range.start, range.end)) {
    const start = startOf[interval](day);
    const bucket = buckets.get(start) ?? { start, days: [] };
    bucket.days.push(day);
    buckets.set(start, bucket);
  }
  return [...buckets.values()];
}
