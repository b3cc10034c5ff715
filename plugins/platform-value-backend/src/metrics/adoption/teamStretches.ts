import type { Standing, Stretch } from 'backstage-plugin-platform-value-node';
import { intersectRanges, mergeRanges, type Range } from '../ranges';

/**
 * When each team used any of the capabilities, by the team's ref: while one of
 * the entities that it owned then had adopted it, and it applied.
 */
export function teamStretches({
  capabilities,
  ownerships,
}: Pick<Standing, 'capabilities' | 'ownerships'>): Map<string, Range[]> {
  const usedBy = new Map<number, Stretch[]>();
  for (const { entity, adopted, applicable } of capabilities) {
    if (adopted.length === 0) continue;
    const used = intersectRanges(mergeRanges(adopted), mergeRanges(applicable));
    usedBy.set(entity, [...(usedBy.get(entity) ?? []), ...used]);
  }
  const stretches = new Map<string, Range[]>();
  for (const { entity, team, start, end } of ownerships) {
    const used = mergeRanges(usedBy.get(entity) ?? []);
    const own = intersectRanges(used, [{ start, end }]);
    if (own.length > 0) {
      stretches.set(team, [...(stretches.get(team) ?? []), ...own]);
    }
  }
  for (const [team, own] of stretches) stretches.set(team, mergeRanges(own));
  return stretches;
}
