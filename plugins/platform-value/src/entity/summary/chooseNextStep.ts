import type { Figure } from '../Figure';

/** The one thing that is most worth doing. */
export type NextStep =
  | { kind: 'collect' | 'off-target' | 'stale'; figure: Figure }
  | { kind: 'all-met' | 'no-targets' | 'none' };

function isMissing({ reading }: Figure): boolean {
  return reading.state === 'not-collected' && Boolean(reading.remedy);
}

/** How far a value misses its target, relative to the target. */
function missOf({ reading }: Figure): number {
  const target = reading.target?.value ?? 0;
  const distance = Math.abs((reading.value ?? 0) - target);
  return target === 0 ? distance : distance / Math.abs(target);
}

function furthestMiss(figures: Figure[]): Figure | undefined {
  return figures
    .filter(({ reading }) => reading.grade === 'off-target')
    .sort((one, other) => missOf(other) - missOf(one))[0];
}

function withNothingToDo(figures: Figure[]): NextStep {
  if (figures.every(({ reading }) => reading.state === 'not-applicable')) {
    return { kind: 'none' };
  }
  const targeted = figures.some(({ reading }) => reading.target);
  return { kind: targeted ? 'all-met' : 'no-targets' };
}

/**
 * Chooses the next step: first the lead figure if it is not collected, since
 * without it little can be said; then the target missed by most; then another
 * figure that is not collected; then one that is no longer fresh.
 */
export function chooseNextStep(figures: Figure[]): NextStep {
  const lead = figures.find(figure => figure.metric.lead && isMissing(figure));
  if (lead) {
    return { kind: 'collect', figure: lead };
  }
  const missed = furthestMiss(figures);
  if (missed) {
    return { kind: 'off-target', figure: missed };
  }
  const missing = figures.find(isMissing);
  if (missing) {
    return { kind: 'collect', figure: missing };
  }
  const stale = figures.find(({ reading }) => reading.state === 'stale');
  return stale ? { kind: 'stale', figure: stale } : withNothingToDo(figures);
}
