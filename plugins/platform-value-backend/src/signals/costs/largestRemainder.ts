import { floorToCents } from './decimal';

interface Part {
  cents: bigint;
  left: bigint;
}

/**
 * Rounds parts to cents so that they add up to the whole: each is cut to
 * cents, and what is missing goes, a cent each, to those that lost most; to
 * the first of equal ones.
 *
 * Example: 1/3 + 1/3 + 1/3 of 1.00 are 0.34, 0.33 and 0.33.
 *
 * @param amounts - in 10⁻¹² of a currency
 * @param whole - in cents; their sum, rounded up or down
 */
export function roundParts(
  amounts: readonly bigint[],
  whole: bigint,
): bigint[] {
  return completed(amounts.map(floorToCents), whole);
}

/**
 * Splits cents in proportion to weights, so that the parts add up to the whole.
 *
 * Example: 1000.00 over 30, 60 and 10 units are 300.00, 600.00 and 100.00.
 *
 * @param weights - not below zero, and not all zero
 */
export function splitCents(
  whole: bigint,
  weights: readonly bigint[],
): bigint[] {
  const sum = weights.reduce((a, b) => a + b, 0n);
  return completed(
    weights.map(weight => {
      const share = whole * weight;
      const left = ((share % sum) + sum) % sum;
      return { cents: (share - left) / sum, left };
    }),
    whole,
  );
}

function completed(parts: readonly Part[], whole: bigint): bigint[] {
  const cents = parts.map(part => part.cents);
  const missing = Number(whole - cents.reduce((a, b) => a + b, 0n));
  const byLoss = parts.map((_, index) => index).sort(lostMost(parts));
  for (const index of byLoss.slice(0, missing)) cents[index] += 1n;
  return cents;
}

function lostMost(parts: readonly Part[]): (a: number, b: number) => number {
  return (a, b) => {
    if (parts[a].left === parts[b].left) return a - b;
    return parts[a].left > parts[b].left ? -1 : 1;
  };
}
