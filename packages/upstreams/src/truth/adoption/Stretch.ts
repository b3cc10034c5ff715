/** A stretch of time in epoch milliseconds, half-open; `Infinity` while it lasts. */
export interface Stretch {
  start: number;
  end: number;
}

/** Whether a moment lies in a stretch. */
export function holds({ start, end }: Stretch, at: number): boolean {
  return start <= at && at < end;
}

/** What at least one of the stretches covers, in order; those that touch are one. */
export function union(stretches: readonly Stretch[]): Stretch[] {
  const inOrder = [...stretches].sort((one, other) => one.start - other.start);
  const united: Stretch[] = [];
  for (const { start, end } of inOrder) {
    const last = united.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else if (start < end) united.push({ start, end });
  }
  return united;
}

/** What lies between two moments. */
export function clip<T extends Stretch>(
  stretches: readonly T[],
  { start, end }: Stretch,
): T[] {
  return stretches
    .map(stretch => ({
      ...stretch,
      start: Math.max(stretch.start, start),
      end: Math.min(stretch.end, end),
    }))
    .filter(stretch => stretch.start < stretch.end);
}
