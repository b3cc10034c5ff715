import type { ComputedReading } from './computeReading';

const mostMoved = 3;

/**
 * Ids of the metrics that moved beyond noise (the 99 % interval of the change
 * leaves zero out), the surest first, at most three.
 */
export function movedMetrics(computed: readonly ComputedReading[]): string[] {
  return computed
    .flatMap(({ reading, surety }) =>
      surety !== undefined && surety > 1
        ? [{ id: reading.metricId, surety }]
        : [],
    )
    .sort((a, b) => b.surety - a.surety)
    .slice(0, mostMoved)
    .map(({ id }) => id);
}
