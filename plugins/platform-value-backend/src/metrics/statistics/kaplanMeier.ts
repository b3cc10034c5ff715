/** How long something took, or has taken so far. */
export interface Duration {
  value: number;
  /** It had not ended at `value`. */
  censored: boolean;
}

/** The curve from this time on, until the next step. */
export interface SurvivalStep {
  time: number;
  /** The share that takes longer. */
  surviving: number;
  /** Greenwood's sum of d / (n (n − d)); infinite when none survives. */
  greenwood: number;
}

/**
 * The Kaplan–Meier curve (Journal of the American Statistical Association 53
 * (1958), 457): a step at each time at which something ended. What is censored
 * at the time of an end still counts as at risk then.
 *
 * Example: 1, 2, 2+, 3, 5+ (+ not ended) → 0.8 at 1, 0.6 at 2, 0.3 at 3.
 */
export function survivalCurve(durations: readonly Duration[]): SurvivalStep[] {
  const sorted = [...durations].sort((a, b) => a.value - b.value);
  const steps: SurvivalStep[] = [];
  let surviving = 1;
  let greenwood = 0;
  let index = 0;
  while (index < sorted.length) {
    const time = sorted[index].value;
    const atRisk = sorted.length - index;
    let ended = 0;
    for (; index < sorted.length && sorted[index].value === time; index++) {
      if (!sorted[index].censored) ended += 1;
    }
    if (ended === 0) continue;
    surviving *= 1 - ended / atRisk;
    greenwood += ended / (atRisk * (atRisk - ended));
    steps.push({ time, surviving, greenwood });
  }
  return steps;
}
