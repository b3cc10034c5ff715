import type {
  ObservationKind,
  Observations,
} from 'backstage-plugin-platform-value-node';
import type { Member } from './members';
import { holds, type Range } from './ranges';

/** Something of an entity at an instant. */
export interface Dated {
  entity: number;
  at: number;
}

/**
 * Tells whether something counts: its entity is a member of whom every needed
 * kind is expected, it belonged to the scope then, and every needed kind was
 * watched then. A deployment of a month without a look at incidents says
 * nothing about how many deployments fail.
 */
export function watchedTest(
  members: readonly Member[],
): (dated: Dated) => boolean {
  const watched = new Map<number, readonly Range[]>(
    members
      .filter(member => member.expected)
      .map(member => [member.entity, member.watched]),
  );
  return ({ entity, at }) => holds(watched.get(entity) ?? [], at);
}

/**
 * The observations a metric reads that count. A cause counts at its
 * deployment or at its incident, since metrics go by the one or the other.
 */
export function watchedObservations(options: {
  observations: Observations;
  reads: readonly ObservationKind[];
  isWatched: (dated: Dated) => boolean;
}): Observations {
  const { observations, reads, isWatched } = options;
  const keep = <T extends Dated>(kind: ObservationKind, rows: T[]) =>
    reads.includes(kind) ? rows.filter(isWatched) : [];
  return {
    deployments: keep('deployments', observations.deployments),
    changes: keep('changes', observations.changes),
    deliveries: keep('deliveries', observations.deliveries),
    builds: keep('builds', observations.builds),
    incidents: keep('incidents', observations.incidents),
    reworks: keep('reworks', observations.reworks),
    measurements: keep('measurements', observations.measurements),
    usages: keep('usages', observations.usages),
    retentions: keep('retentions', observations.retentions),
    costs: keep('costs', observations.costs),
    facts: keep('facts', observations.facts),
    causes: reads.includes('causes')
      ? observations.causes.filter(
          cause =>
            isWatched(cause) ||
            isWatched({ entity: cause.entity, at: cause.openedAt }),
        )
      : [],
  };
}
