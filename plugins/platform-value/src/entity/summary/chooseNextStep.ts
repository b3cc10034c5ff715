import type { NextCapability } from '../adoption/findNext';
import type { Figure } from '../Figure';

/** The one thing that is most worth doing. */
export type PageStep =
  | ({ kind: 'adopt' } & NextCapability)
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

function withNothingToDo(figures: Figure[]): PageStep {
  if (figures.every(({ reading }) => reading.state === 'not-applicable')) {
    return { kind: 'none' };
  }
  const targeted = figures.some(({ reading }) => reading.target);
  return { kind: targeted ? 'all-met' : 'no-targets' };
}

/** How often it ships, without which little can be said. */
function isFirstFigure({ metric }: Figure): boolean {
  return metric.lead && metric.category === 'efficiency';
}

/**
 * Chooses the next step: the capability to adopt if there is one; then the
 * lead figure of efficiency if it is not collected; then the target missed by
 * most; then another figure that is not collected; then one that is no longer
 * fresh.
 */
export function chooseNextStep(
  figures: Figure[],
  next?: NextCapability,
): PageStep {
  if (next) {
    return { kind: 'adopt', ...next };
  }
  const lead = figures.find(
    figure => isFirstFigure(figure) && isMissing(figure),
  );
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
