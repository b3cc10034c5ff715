const precision = 1e-16;
const smallest = 1e-300;
const mostTerms = 100_000;

/**
 * The regularised incomplete beta function I_x(a, b), by its continued
 * fraction (DLMF 8.17.22, evaluated after Lentz).
 *
 * Example: I_0.5(2, 3) = 11/16.
 *
 * @throws RangeError when the fraction does not converge.
 */
export function incompleteBeta(x: number, a: number, b: number): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  if (x > (a + 1) / (a + b + 2)) return 1 - incompleteBeta(1 - x, b, a);
  const logFront =
    logGamma(a + b) -
    logGamma(a) -
    logGamma(b) +
    a * Math.log(x) +
    b * Math.log1p(-x);
  return Math.exp(logFront) / (a * continuedFraction(x, a, b));
}

function continuedFraction(x: number, a: number, b: number): number {
  let value = 1;
  let c = 1;
  let d = 0;
  for (let term = 1; term < mostTerms; term++) {
    const step = coefficient(term, { x, a, b });
    d = 1 / awayFromZero(1 + step * d);
    c = awayFromZero(1 + step / c);
    value *= c * d;
    if (Math.abs(c * d - 1) < precision) return value;
  }
  throw new RangeError(`the incomplete beta of ${x}, ${a}, ${b} diverges`);
}

function coefficient(
  term: number,
  { x, a, b }: { x: number; a: number; b: number },
): number {
  const m = Math.floor(term / 2);
  const even = term % 2 === 0;
  const numerator = even ? m * (b - m) : -(a + m) * (a + b + m);
  return (numerator * x) / ((a + term - 1) * (a + term));
}

function awayFromZero(value: number): number {
  return Math.abs(value) < smallest ? smallest : value;
}

const lanczos = [
  676.5203681218851, -1259.1392167224028, 771.32342877765313,
  -176.61502916214059, 12.507343278686905, -0.13857109526572012,
  9.9843695780195716e-6, 1.5056327351493116e-7,
];

/** The logarithm of the gamma function of a positive number (Lanczos, g = 7). */
function logGamma(x: number): number {
  if (x < 0.5) {
    return Math.log(Math.PI / Math.sin(Math.PI * x)) - logGamma(1 - x);
  }
  const base = x + 6.5;
  const series = lanczos.reduce(
    (sum, factor, index) => sum + factor / (x + index),
    0.99999999999980993,
  );
  return (
    Math.log(2 * Math.PI) / 2 +
    (x - 0.5) * Math.log(base) -
    base +
    Math.log(series)
  );
}
