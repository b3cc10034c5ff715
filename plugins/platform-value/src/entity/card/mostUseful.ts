import type { Figure } from '../Figure';

const mostReadings = 3;

/** Higher is more useful to who has ten seconds. */
function usefulness({ metric, reading }: Figure, moved: string[]): number {
  return [
    reading.grade === 'off-target' && 8,
    metric.lead && 4,
    moved.includes(reading.metricId) && 2,
    reading.target && 1,
  ].reduce<number>((sum, points) => sum + Number(points || 0), 0);
}

/**
 * The three readings to show where there is room for no more: what misses its
 * target, the lead figure, what moved. Only readings with a value.
 */
export function mostUseful(figures: Figure[], moved: string[]): Figure[] {
  return figures
    .filter(({ reading }) => reading.value !== undefined)
    .map((figure, index) => ({ figure, index }))
    .sort(
      (one, other) =>
        usefulness(other.figure, moved) - usefulness(one.figure, moved) ||
        one.index - other.index,
    )
    .slice(0, mostReadings)
    .map(({ figure }) => figure);
}
