import { selectNth } from './selectNth';

/**
 * The quantile as Postgres' `percentile_cont`, NumPy's default and R's type 7
 * give it: linear between the two samples around rank `(n − 1) × probability`.
 * Undefined without values; the order of the values does not matter.
 *
 * Example: of 1, 2, 3, 10 the quantile 0.9 has rank 2.7, so it is
 * 3 + 0.7 × 7 = 7.9.
 */
export function quantile(
  values: ArrayLike<number>,
  probability: number,
): number | undefined {
  if (values.length === 0) return undefined;
  return quantileOf(new Float64Array(values), probability);
}

/** The same of at least one value, without a copy: it reorders the values. */
export function quantileOf(values: Float64Array, probability: number): number {
  const rank = (values.length - 1) * probability;
  const below = Math.floor(rank);
  const low = selectNth(values, below);
  if (rank === below) return low;
  return low + (rank - below) * (smallestAfter(values, below) - low);
}

/** The median: of 1 and 100 it is 50.5. Undefined without values. */
export function median(values: ArrayLike<number>): number | undefined {
  return quantile(values, 0.5);
}

function smallestAfter(values: Float64Array, index: number): number {
  let smallest = Infinity;
  for (let i = index + 1; i < values.length; i++) {
    if (values[i] < smallest) smallest = values[i];
  }
  return smallest;
}
