import type { Stretch } from 'backstage-plugin-platform-value-node';

/** The whole of time. */
export const always: Stretch = { start: -Infinity, end: Infinity };

/** Whether a moment lies in a stretch. */
export function holdsAt({ start, end }: Stretch, moment: number): boolean {
  return start <= moment && moment < end;
}

/** Joins stretches that overlap or touch; empty ones are dropped. In order. */
export function union(stretches: readonly Stretch[]): Stretch[] {
  const ordered = stretches
    .filter(({ start, end }) => start < end)
    .sort((a, b) => a.start - b.start || a.end - b.end);
  const joined: Stretch[] = [];
  for (const { start, end } of ordered) {
    const last = joined[joined.length - 1];
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else joined.push({ start, end });
  }
  return joined;
}

/** Where both hold; each in order and without overlaps. */
export function intersection(
  some: readonly Stretch[],
  others: readonly Stretch[],
): Stretch[] {
  return union(
    some.flatMap(one =>
      others.map(other => ({
        start: Math.max(one.start, other.start),
        end: Math.min(one.end, other.end),
      })),
    ),
  );
}

/** Cuts things that last to a stretch; those outside of it are dropped. */
export function clipped<T extends Stretch>(things: T[], to: Stretch): T[] {
  return things
    .map(thing => ({
      ...thing,
      start: Math.max(thing.start, to.start),
      end: Math.min(thing.end, to.end),
    }))
    .filter(({ start, end }) => start < end);
}

const day = 86_400;

/** The start of a calendar day, UTC, in epoch seconds. */
export function startOfDay(date: string): number {
  return Date.parse(`${date}T00:00:00Z`) / 1000;
}

/** The end of a calendar day, UTC, in epoch seconds. */
export function endOfDay(date: string): number {
  return startOfDay(date) + day;
}
