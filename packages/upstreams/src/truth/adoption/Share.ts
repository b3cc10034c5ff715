/** k of n; `value` is absent of none. What nobody can say is counted apart, and not in n. */
export interface Share {
  value?: number;
  k: number;
  n: number;
  unknown: number;
}

/** The share of things that have something. */
export function shareOf<T>(
  things: readonly T[],
  tests: { has: (thing: T) => boolean; isUnknown?: (thing: T) => boolean },
): Share {
  const { has, isUnknown = () => false } = tests;
  const known = things.filter(thing => !isUnknown(thing));
  const k = known.filter(has).length;
  const n = known.length;
  const unknown = things.length - n;
  return n === 0 ? { k, n, unknown } : { value: k / n, k, n, unknown };
}
