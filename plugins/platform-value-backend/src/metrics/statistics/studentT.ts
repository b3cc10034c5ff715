import { incompleteBeta } from './incompleteBeta';

/**
 * The quantile of Student's t distribution for a probability above one half,
 * to 1e-9; degrees of freedom need not be whole. The upper tail of t is
 * I_x(ν/2, 1/2) / 2 with x = ν / (ν + t²) (DLMF 8.17), inverted by bisection.
 *
 * Example: 0.975 with 11 degrees of freedom → 2.200985160.
 */
export function studentTQuantile(
  probability: number,
  degreesOfFreedom: number,
): number {
  const tail = 1 - probability;
  let low = 0;
  let high = 1;
  while (upperTail(high, degreesOfFreedom) > tail) {
    low = high;
    high *= 2;
  }
  while (high - low > 1e-12 * high) {
    const middle = (low + high) / 2;
    if (upperTail(middle, degreesOfFreedom) > tail) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** The t that leaves half of `1 − level` on each side. */
export function twoSidedT(level: number, degreesOfFreedom: number): number {
  return studentTQuantile((1 + level) / 2, degreesOfFreedom);
}

function upperTail(t: number, degreesOfFreedom: number): number {
  const x = degreesOfFreedom / (degreesOfFreedom + t * t);
  return incompleteBeta(x, degreesOfFreedom / 2, 0.5) / 2;
}
