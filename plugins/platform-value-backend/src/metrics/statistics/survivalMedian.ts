import type { Ends } from './ends';
import { survivalCurve, type Duration, type SurvivalStep } from './kaplanMeier';
import { twoSidedDeviate } from './normalQuantile';

const tolerance = 1e-8;

/** The median of durations of which some have not ended. */
export interface SurvivalMedian {
  value: number;
  /** The curve stays above one half: all that is known is "more than value". */
  bound?: 'more-than';
}

/**
 * The Kaplan–Meier median, as R's `survival::survfit` gives it: where the
 * curve falls below one half; where it lies at one half, the middle of that
 * piece (which makes it the ordinary median when nothing is censored); where
 * it stays above, the longest time seen as a lower bound. Undefined of nothing.
 *
 * Example: 1, 2, 2+, 3, 5+ (+ not ended) → 3.
 */
export function survivalMedian(
  durations: readonly Duration[],
): SurvivalMedian | undefined {
  if (durations.length === 0) return undefined;
  const steps = survivalCurve(durations);
  const longest = durations.reduce(
    (most, { value }) => Math.max(most, value),
    0,
  );
  const index = steps.findIndex(step => step.surviving <= 0.5 + tolerance);
  if (index < 0) return { value: longest, bound: 'more-than' };
  const { time, surviving } = steps[index];
  if (surviving < 0.5 - tolerance) return { value: time };
  return { value: (time + (steps[index + 1]?.time ?? longest)) / 2 };
}

/**
 * The interval of the Kaplan–Meier median after Brookmeyer and Crowley
 * (Biometrics 38 (1982), 29): the times at which the log-log confidence band
 * of the curve (Greenwood's variance) crosses one half. Undefined when the
 * band does not cross it on both sides.
 *
 * Example: remissions of 21 leukaemia patients on placebo (Freireich 1963),
 * 1 1 2 2 3 4 4 5 5 8 8 8 8 11 11 12 12 15 17 22 23: median 8, 95 % 4 … 11.
 */
export function survivalMedianInterval(
  durations: readonly Duration[],
  level: number,
): Ends | undefined {
  const steps = survivalCurve(durations);
  const deviate = twoSidedDeviate(level);
  const low = steps.find(step => band(step, deviate) <= 0.5);
  const high = steps.find(step => band(step, -deviate) <= 0.5);
  return low && high ? { low: low.time, high: high.time } : undefined;
}

/** NaN, and so no crossing, once nothing survives. */
function band(step: SurvivalStep, deviate: number): number {
  const logarithm = Math.log(step.surviving);
  const error = Math.sqrt(step.greenwood) / Math.abs(logarithm);
  return step.surviving ** Math.exp(deviate * error);
}
