import type { Need } from 'backstage-plugin-platform-value-node';
import {
  always,
  intersectRanges,
  mergeRanges,
  overlapOf,
  type Range,
} from './ranges';
import type { ScopeFacts } from './ScopeFacts';

/** An entity of a scope, as one metric sees it. Ranges are merged. */
export interface Member {
  entity: number;
  /** When it belonged to the scope. */
  belongs: readonly Range[];
  /** When it belonged and every needed kind was watched. */
  watched: readonly Range[];
  /** Whether every needed kind is expected of it. */
  expected: boolean;
}

/** The entities of a scope with what matters to a metric that needs `needs`. */
export function readMembers(
  facts: ScopeFacts,
  needs: readonly Need[],
): Member[] {
  return Array.from(facts.expected, ([entity, kinds]) => {
    const membership = facts.memberships?.get(entity);
    const belongs = membership ? mergeRanges(membership) : always;
    return {
      entity,
      belongs,
      watched: watchedRanges(facts, { entity, belongs, needs }),
      expected: needs.every(kind => kinds.has(kind)),
    };
  });
}

/** Members that belong to the scope at some time of the window. */
export function membersWithin(
  members: readonly Member[],
  window: Range,
): Member[] {
  return members.filter(member => overlapOf(member.belongs, window) > 0);
}

function watchedRanges(
  facts: ScopeFacts,
  options: {
    entity: number;
    belongs: readonly Range[];
    needs: readonly Need[];
  },
): readonly Range[] {
  const coverage = facts.coverage.get(options.entity);
  return options.needs.reduce(
    (ranges, kind) =>
      intersectRanges(ranges, mergeRanges(coverage?.[kind] ?? [])),
    options.belongs,
  );
}
