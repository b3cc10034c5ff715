import type {
  Need,
  SampleContext,
  SampleWindow,
} from 'backstage-plugin-platform-value-node';

/**
 * When the repositories of entities were created, of those created in a window.
 *
 * No signal says so: what a source watches completely it watches since the
 * creation. A list that was not read to its end begins with the oldest fact
 * found, at another moment than other lists: where changes and another kind
 * begin at the same one, it is the creation.
 *
 * @param others - the kinds of which one has to begin with the changes
 * @returns seconds since the epoch, by our own ids of entities
 */
export function createdIn(
  coverage: SampleContext['coverage'],
  window: SampleWindow,
  others: readonly Need[] = ['deployment'],
): Map<number, number> {
  const created = new Map<number, number>();
  for (const [entity, watched] of coverage) {
    const at = beginOf(watched.change);
    if (at === undefined || at < window.start || at >= window.end) continue;
    const isCreation = others.some(kind => beginOf(watched[kind]) === at);
    if (isCreation) created.set(entity, at);
  }
  return created;
}

function beginOf(
  ranges: readonly SampleWindow[] | undefined,
): number | undefined {
  if (!ranges?.length) return undefined;
  return Math.min(...ranges.map(({ start }) => start));
}
