/** Something measured of an entity; `at` in seconds since the epoch. */
interface Measured {
  entity: number;
  at: number;
}

const day = 86_400;

/**
 * Measurements of a day (UTC) share what is late or slow that day, and are a
 * cluster; undefined when no entity was measured twice on a day, so that each
 * measurement stands for itself.
 *
 * @returns the cluster of an instant
 */
export function daysThatCluster(
  measurements: readonly Measured[],
): ((at: number) => number) | undefined {
  const dayOf = (at: number) => Math.floor(at / day);
  const days = new Set(
    measurements.map(({ entity, at }) => `${entity} ${dayOf(at)}`),
  );
  return days.size < measurements.length ? dayOf : undefined;
}
