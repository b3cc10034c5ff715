import { signalKinds } from 'backstage-plugin-platform-value-common';
import type { Need, Observations } from 'backstage-plugin-platform-value-node';
import type { Range } from '../ranges';
import type { ScopeFacts } from '../ScopeFacts';
import { days, observed } from './observed';

/** What is known of one entity. */
export interface EntityFacts {
  /** All kinds unless said otherwise. */
  expected?: readonly Need[];
  /** When all kinds were watched; a year around the origin by default. */
  watched?: readonly Range[];
  /** Kinds that were watched at other times. */
  watchedOf?: Partial<Record<Need, readonly Range[]>>;
  /** When it belonged to the scope; always by default. */
  belongs?: readonly Range[];
}

/** Facts of a scope: of entity 1 alone unless others are given. */
export function factsOf(
  observations: Partial<Observations>,
  entities: Record<number, EntityFacts> = { 1: {} },
): ScopeFacts {
  const all = Object.entries(entities).map(
    ([id, facts]) => [Number(id), facts] as const,
  );
  return {
    observations: observed(observations),
    expected: new Map(
      all.map(([id, { expected = signalKinds }]) => [id, new Set(expected)]),
    ),
    coverage: new Map(all.map(([id, facts]) => [id, coverageOf(facts)])),
    memberships: new Map(
      all.flatMap(([id, { belongs }]) => (belongs ? [[id, belongs]] : [])),
    ),
  };
}

function coverageOf({ watched, watchedOf }: EntityFacts) {
  const ranges = watched ?? [days(-300, 300)];
  return {
    ...Object.fromEntries(signalKinds.map(kind => [kind, ranges])),
    ...watchedOf,
  };
}
