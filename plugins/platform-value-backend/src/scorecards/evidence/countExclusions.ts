import type {
  Evidence,
  OwnerExclusion,
} from 'backstage-plugin-platform-value-common';
import type { Sample } from 'backstage-plugin-platform-value-node';

type Counts = Evidence['exclusions'];

/** How many rows do not count, by reason, the most frequent first. */
export function countExclusions(
  excluded: Sample[],
  said: OwnerExclusion[],
): Counts {
  const counts = new Map<Counts[number]['reason'], number>();
  for (const { excluded: reason } of excluded) {
    if (reason) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  }
  const byOwner = said.filter(({ action }) => action === 'exclude').length;
  if (byOwner) counts.set('owner-excluded', byOwner);
  return [...counts]
    .map(([reason, count]) => ({ reason, count }))
    .sort((a, b) => b.count - a.count);
}
