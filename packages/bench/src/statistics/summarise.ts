/** The middle of repeated measurements, with the least and the most of them. */
export interface Summary {
  median: number;
  least: number;
  most: number;
}

/**
 * Sums up repeated measurements.
 *
 * @throws Error when there are none.
 */
export function summarise(values: readonly number[]): Summary {
  return {
    median: quantile(values, 0.5),
    least: quantile(values, 0),
    most: quantile(values, 1),
  };
}

/**
 * A quantile, between two values their weighted mean (Hyndman and Fan's 7).
 *
 * @throws Error when there are no values.
 */
export function quantile(values: readonly number[], share: number): number {
  if (values.length === 0) throw new Error('nothing was measured');
  const sorted = [...values].sort((a, b) => a - b);
  const position = (sorted.length - 1) * share;
  const below = Math.floor(position);
  const above = Math.min(below + 1, sorted.length - 1);
  return sorted[below] + (position - below) * (sorted[above] - sorted[below]);
}
