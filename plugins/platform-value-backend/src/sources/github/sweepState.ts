import type { CollectedPage } from 'backstage-plugin-platform-value-node';
import { z } from 'zod';

/** A sweep that is under way or was cut: below it lies what was not read yet. */
const gap = z.object({
  /** Where the next page begins. */
  after: z.string(),
  /** Down to what it runs; absent down to the beginning. */
  floor: z.string().optional(),
  /** Up to when the list was known before it; absent for the first one. */
  until: z.coerce.date().optional(),
  oldest: z.coerce.date().optional(),
  seen: z.number(),
});

/** Where the sweeps of a list stand. */
export const sweepState = z.object({
  /** The newest fact that was ever seen. */
  floor: z.string().optional(),
  /** Since when the list is known, once a sweep ran down to the beginning. */
  since: z.coerce.date().optional(),
  /** When the newest part was last read. */
  readAt: z.coerce.date().optional(),
  /** What was left out when sweeps were cut, the newest first. */
  gaps: z.array(gap).default([]),
  /** The newest part was read after the last page of a gap. */
  looked: z.boolean().default(false),
});

/** A sweep that is under way or was cut. */
export type SweepGap = z.infer<typeof gap>;

/** Where the sweeps of a list stand. */
export type SweepState = z.infer<typeof sweepState>;

/** Where a list stands that was never read. */
export const unswept: SweepState = sweepState.parse({});

/** Between which moments a list is known completely, as a page says it. */
export type SweepCoverage = Pick<CollectedPage, 'coveredFrom' | 'coveredUntil'>;

/**
 * Between which moments a list is known completely: as long as something is
 * left out, not up to now, but up to the sweep before.
 */
export function sweepCoverage({ gaps, since }: SweepState): SweepCoverage {
  const [lowest, above] = [...gaps].reverse();
  if (!lowest) return { coveredFrom: since };
  return since
    ? { coveredFrom: since, coveredUntil: lowest.until }
    : { coveredFrom: lowest.oldest, coveredUntil: above?.until };
}
