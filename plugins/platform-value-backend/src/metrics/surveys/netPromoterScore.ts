import type { Ends } from '../statistics/ends';
import { twoSidedDeviate } from '../statistics/normalQuantile';

/** An estimate with its standard error. */
export interface Estimated {
  value: number;
  standardError: number;
}

/**
 * 100 × (share of 9 and 10 − share of 0 … 6), with the standard error
 * 100 × √((P + D − (P − D)²) / n), which follows from the multinomial variance.
 * Where all who were asked are few, answers of most of them leave little to
 * chance: the finite-population correction √((N − n) / (N − 1)).
 *
 * Example: 10, 10, 9, 9, 9, 8, 8, 7, 6, 3 → 30 ± 48.4 of a population without
 * end; all ten of ten asked → 30 ± 0.
 *
 * @param scores - 0 … 10, at least one
 * @param asked - how many were asked in all
 */
export function netPromoterScore(
  scores: readonly number[],
  asked: number,
): Estimated {
  const n = scores.length;
  const promoters = scores.filter(score => score >= 9).length / n;
  const detractors = scores.filter(score => score <= 6).length / n;
  const difference = promoters - detractors;
  const variance = (promoters + detractors - difference ** 2) / n;
  const correction = asked > 1 ? (asked - n) / (asked - 1) : 0;
  return {
    value: 100 * difference,
    standardError: 100 * Math.sqrt(variance * Math.max(0, correction)),
  };
}

/** The interval of an estimate, cut at the ends of the scale. */
export function estimatedInterval(
  { value, standardError }: Estimated,
  level: number,
): Ends {
  const margin = twoSidedDeviate(level) * standardError;
  return {
    low: Math.max(-100, value - margin),
    high: Math.min(100, value + margin),
  };
}

/** The interval of the difference of two waves (first minus second). */
export function estimatedDifference(
  first: Estimated,
  second: Estimated,
  level: number,
): { value: number; interval: Ends } {
  const value = first.value - second.value;
  const spread = Math.hypot(first.standardError, second.standardError);
  const margin = twoSidedDeviate(level) * spread;
  return { value, interval: { low: value - margin, high: value + margin } };
}
