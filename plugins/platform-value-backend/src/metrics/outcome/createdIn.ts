import type {
  SampleContext,
  SampleWindow,
} from 'backstage-plugin-platform-value-node';

/**
 * When the repositories of entities were created, of those created in a window.
 *
 * No signal says so: what a source watches completely it watches since the
 * creation. A list that was not read to its end begins with the oldest fact
 * found, at another moment than other lists: where deployments and changes
 * begin at the same one, it is the creation.
 *
 * @returns seconds since the epoch, by our own ids of entities
 */
export function createdIn(
  coverage: SampleContext['coverage'],
  window: SampleWindow,
): Map<number, number> {
  const created = new Map<number, number>();
  for (const [entity, { deployment, change }] of coverage) {
    const at = beginOf(deployment);
    const isCreation = at !== undefined && at === beginOf(change);
    if (isCreation && window.start <= at && at < window.end) {
      created.set(entity, at);
    }
  }
  return created;
}

function beginOf(
  ranges: readonly SampleWindow[] | undefined,
): number | undefined {
  if (!ranges?.length) return undefined;
  return Math.min(...ranges.map(({ start }) => start));
}
