/** How far a backfill is. */
export interface Backfill {
  startedAt: Date | undefined;
  /** Share of the history that is read, 0 … 1. */
  progress: number;
}

/** Below this share the pace says nothing yet. */
const leastProgress = 0.05;

/**
 * When a backfill ends if it goes on at the pace it had so far, pauses for
 * budgets included. A tenth read in an hour leaves nine hours.
 *
 * @returns undefined when nothing is left, or too little is done to tell
 */
export function estimateEnd(
  { startedAt, progress }: Backfill,
  now: Date,
): Date | undefined {
  if (!startedAt || progress >= 1 || progress < leastProgress) return undefined;
  const elapsed = now.getTime() - startedAt.getTime();
  return new Date(now.getTime() + (elapsed * (1 - progress)) / progress);
}
