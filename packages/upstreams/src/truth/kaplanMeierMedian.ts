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
const rounding = 1e-12;

/** Shares that are left after each end, by Kaplan and Meier. */
function curveOf(lifetimes: Lifetime[]): { time: number; left: number }[] {
  const ends = lifetimes.filter(lifetime => lifetime.ended);
  const times = [...new Set(ends.map(lifetime => lifetime.duration))];
  let left = 1;
  return times
    .sort((a, b) => a - b)
    .map(time => {
      const atRisk = lifetimes.filter(({ duration }) => duration >= time);
      const ending = ends.filter(({ duration }) => duration === time);
      left *= 1 - ending.length / atRisk.length;
      return { time, left };
    });
}

/**
 * The duration at which the curve falls below one half: those still going on
 * count until we stopped looking. Where the curve rests at one half it is the
 * middle of the rest, as for the median of an even number of durations.
 *
 * Worked example: 1, 2+, 3, 4, 5+ (+ goes on). Left after 1: 4/5; after 3:
 * 4/5 × 2/3 = 8/15; after 4: 8/15 × 1/2 = 4/15, so the median is 4.
 */
export function kaplanMeierMedian(lifetimes: Lifetime[]): KaplanMeierMedian {
  if (lifetimes.length === 0) return {};
  const longest = Math.max(...lifetimes.map(({ duration }) => duration));
  const curve = curveOf(lifetimes);
  const below = curve.find(({ left }) => left < 0.5 - rounding);
  const rest = curve.find(({ left }) => Math.abs(left - 0.5) <= rounding);
  if (rest) return { value: (rest.time + (below?.time ?? longest)) / 2 };
  return below ? { value: below.time } : { moreThan: longest };
}
