/** Items in a total order, oldest first: by time, then by a tie breaker. */
export interface Timeline<T> {
  items: readonly T[];
  keyOf(item: T): TimelineKey;
}

/** A place in a timeline; ties of one timeline are all of one type. */
export interface TimelineKey {
  time: number;
  tie: number | string;
}

/** Below zero when the first comes before the second. */
export function compareKeys(a: TimelineKey, b: TimelineKey): number {
  if (a.time !== b.time) return a.time - b.time;
  if (a.tie === b.tie) return 0;
  return a.tie < b.tie ? -1 : 1;
}

/** The items sorted by the key; the given array stays as it is. */
export function timelineOf<T>(
  items: readonly T[],
  keyOf: (item: T) => TimelineKey,
): Timeline<T> {
  const sorted = [...items].sort((a, b) => compareKeys(keyOf(a), keyOf(b)));
  return { items: sorted, keyOf };
}

/** A timeline of things that have a database id, by the given time. */
export function timelineBy<T extends { id: number }>(
  items: readonly T[],
  timeOf: (item: T) => number,
): Timeline<T> {
  return timelineOf(items, item => ({ time: timeOf(item), tie: item.id }));
}

/** The items of a timeline that pass, in the same order. */
export function filterTimeline<T>(
  timeline: Timeline<T>,
  passes: (item: T) => boolean,
): Timeline<T> {
  return { ...timeline, items: timeline.items.filter(passes) };
}

/** How many items come before the key, itself included when `inclusive`. */
export function countBefore<T>(
  { items, keyOf }: Timeline<T>,
  key: TimelineKey,
  inclusive: boolean,
): number {
  let [low, high] = [0, items.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    const order = compareKeys(keyOf(items[middle]), key);
    if (order < 0 || (inclusive && order === 0)) low = middle + 1;
    else high = middle;
  }
  return low;
}
