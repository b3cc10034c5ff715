/** How long something took, or how long it had lasted when we last looked. */
export interface Lifetime {
  duration: number;
  ended: boolean;
}

/** `value` where the curve reached one half, else the largest duration seen. */
export interface KaplanMeierMedian {
  value?: number;
  moreThan?: number;
}

// Shares such as 3/4 × 2/3 miss one half by a rounding error.
const half = 0.5 + 1e-12;

/**
 * The smallest duration at which at most half are left, by Kaplan and Meier:
 * those still going on count until we stopped looking.
 *
 * Worked example: 1, 2+, 3, 4, 5+ (+ goes on). Left after 1: 4/5; after 3:
 * 4/5 × 2/3 = 8/15; after 4: 8/15 × 1/2 = 4/15, so the median is 4.
 */
export function kaplanMeierMedian(lifetimes: Lifetime[]): KaplanMeierMedian {
  if (lifetimes.length === 0) return {};
  const durations = lifetimes.map(lifetime => lifetime.duration);
  const ends = lifetimes.filter(lifetime => lifetime.ended);
  const times = [...new Set(ends.map(lifetime => lifetime.duration))];
  let left = 1;
  for (const time of times.sort((a, b) => a - b)) {
    const atRisk = durations.filter(duration => duration >= time).length;
    const ending = ends.filter(({ duration }) => duration === time).length;
    left *= 1 - ending / atRisk;
    if (left <= half) return { value: time };
  }
  return { moreThan: Math.max(...durations) };
}
