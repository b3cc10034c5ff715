/**
 * Reorders `values` so that the element of the given rank (from 0) stands at
 * its place and nothing before it is larger (Hoare's selection), and gives it.
 * Linear on average, so that a median over a large scope needs no sort.
 */
export function selectNth(values: Float64Array, rank: number): number {
  let left = 0;
  let right = values.length - 1;
  while (left < right) {
    const pivot = pivotOf(values, left, right);
    let low = left;
    let high = right;
    while (low <= high) {
      while (values[low] < pivot) low += 1;
      while (values[high] > pivot) high -= 1;
      if (low > high) break;
      const moved = values[low];
      values[low] = values[high];
      values[high] = moved;
      low += 1;
      high -= 1;
    }
    if (rank <= high) right = high;
    else if (rank >= low) left = low;
    else break;
  }
  return values[rank];
}

/** The middle one of the first, the last and the one between. */
function pivotOf(values: Float64Array, left: number, right: number): number {
  const a = values[left];
  const b = values[(left + right) >>> 1];
  const c = values[right];
  return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
}
