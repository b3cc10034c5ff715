import type { Range } from './ranges';

/** The rows whose `at` lies in the window. */
export function rowsWithin<T extends { at: number }>(
  rows: readonly T[],
  window: Range,
): T[] {
  return rows.filter(({ at }) => window.start <= at && at < window.end);
}
