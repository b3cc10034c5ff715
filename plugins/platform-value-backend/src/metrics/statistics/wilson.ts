import type { Ends } from './ends';
import { twoSidedDeviate } from './normalQuantile';

/** How many of how many. */
export interface Proportion {
  count: number;
  of: number;
}

/**
 * Wilson's score interval of a proportion (Journal of the American
 * Statistical Association 22 (1927), 209), without continuity correction.
 * Undefined of nothing.
 *
 * Example: 7 of 10 at 95 % → 0.3968 … 0.8922.
 */
export function proportionInterval(
  { count, of }: Proportion,
  level: number,
): Ends | undefined {
  if (of === 0) return undefined;
  const z = twoSidedDeviate(level);
  const share = count / of;
  const centre = share + (z * z) / (2 * of);
  const margin =
    z * Math.sqrt((share * (1 - share)) / of + (z * z) / (4 * of * of));
  const scale = 1 + (z * z) / of;
  return {
    low: count === 0 ? 0 : (centre - margin) / scale,
    high: count === of ? 1 : (centre + margin) / scale,
  };
}
