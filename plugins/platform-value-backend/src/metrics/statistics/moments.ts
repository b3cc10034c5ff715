/** The mean of numbers, and their sample variance (n − 1). */
export interface Moments {
  count: number;
  mean: number;
  variance: number;
}

/** Mean and sample variance; of fewer than two numbers neither is of use. */
export function momentsOf(numbers: readonly number[]): Moments {
  const count = numbers.length;
  const mean = numbers.reduce((sum, number) => sum + number, 0) / count;
  const squares = numbers.reduce((sum, x) => sum + (x - mean) ** 2, 0);
  return { count, mean, variance: squares / (count - 1) };
}
