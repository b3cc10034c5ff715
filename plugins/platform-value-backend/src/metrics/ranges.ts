/** A half-open range of time `[start, end)` in seconds since the epoch. */
export interface Range {
  start: number;
  end: number;
}

/** All of time. */
export const always: readonly Range[] = [{ start: -Infinity, end: Infinity }];

/** The same time as the ranges, in order and without overlaps. */
export function mergeRanges(ranges: readonly Range[]): Range[] {
  const ordered = ranges
    .filter(range => range.end > range.start)
    .sort((a, b) => a.start - b.start);
  const merged: Range[] = [];
  for (const range of ordered) {
    const last = merged.at(-1);
    if (last && range.start <= last.end) {
      last.end = Math.max(last.end, range.end);
    } else {
      merged.push({ ...range });
    }
  }
  return merged;
}

/** The time that both lists hold. Both merged; so is the result. */
export function intersectRanges(
  first: readonly Range[],
  second: readonly Range[],
): Range[] {
  const common: Range[] = [];
  let i = 0;
  let j = 0;
  while (i < first.length && j < second.length) {
    const start = Math.max(first[i].start, second[j].start);
    const end = Math.min(first[i].end, second[j].end);
    if (start < end) common.push({ start, end });
    if (first[i].end < second[j].end) i += 1;
    else j += 1;
  }
  return common;
}

/** Seconds of the window that the ranges hold. Merged ranges. */
export function overlapOf(ranges: readonly Range[], window: Range): number {
  let seconds = 0;
  for (const range of ranges) {
    const start = Math.max(range.start, window.start);
    const end = Math.min(range.end, window.end);
    if (end > start) seconds += end - start;
  }
  return seconds;
}

/** Whether an instant lies in one of the ranges. */
export function holds(ranges: readonly Range[], at: number): boolean {
  return ranges.some(range => range.start <= at && at < range.end);
}

/** The part of a window before an instant; empty (end = start) when none is. */
export function clipEnd(window: Range, end: number): Range {
  return {
    start: window.start,
    end: Math.max(window.start, Math.min(window.end, end)),
  };
}

/** Seconds from start to end. */
export function lengthOf({ start, end }: Range): number {
  return end - start;
}
