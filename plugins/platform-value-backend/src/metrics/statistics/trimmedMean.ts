/** The share of the values that is left out at each end. */
const trim = 0.1;

/**
 * The 10 % trimmed mean, as R's `mean(x, trim = 0.1)` gives it: without the
 * lowest and the highest tenth of the values, their number rounded down.
 *
 * Example: of 0 … 10 and 50 it is 5.5, where the mean is 8.75.
 */
export function trimmedMean(values: readonly number[]): number {
  const sorted = Float64Array.from(values).sort();
  return trimmedMeanOfWeighted(sorted, () => 1);
}

/**
 * The same of values that are there several times, or not at all; NaN where
 * none is there.
 *
 * @param sorted - in rising order
 * @param timesOf - how often a value is there, by its place
 */
export function trimmedMeanOfWeighted(
  sorted: ArrayLike<number>,
  timesOf: (place: number) => number,
): number {
  let count = 0;
  for (let i = 0; i < sorted.length; i++) count += timesOf(i);
  const cut = Math.floor(count * trim);
  let [passed, sum] = [0, 0];
  for (let i = 0; i < sorted.length; i++) {
    const from = Math.max(passed, cut);
    passed += timesOf(i);
    const kept = Math.min(passed, count - cut) - from;
    if (kept > 0) sum += kept * sorted[i];
  }
  return sum / (count - 2 * cut);
}
