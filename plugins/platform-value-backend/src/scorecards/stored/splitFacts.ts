import type { Observations } from 'backstage-plugin-platform-value-node';
import type { ScopeFacts } from '../../metrics';
import { groupBy } from '../readScopeFacts';

function emptyObservations(): Observations {
  return {
    deployments: [],
    changes: [],
    deliveries: [],
    builds: [],
    incidents: [],
    causes: [],
    reworks: [],
    measurements: [],
    usages: [],
    retentions: [],
    costs: [],
    facts: [],
  };
}

/** Facts of many entities, read at once, as facts of each. */
export function splitFacts(facts: ScopeFacts): Map<number, ScopeFacts> {
  const observations = new Map(
    [...facts.expected.keys()].map((id): [number, Observations] => [
      id,
      emptyObservations(),
    ]),
  );
  for (const [kind, rows] of Object.entries(facts.observations)) {
    for (const row of rows) {
      const own = observations.get(row.entity);
      if (own) (own[kind as keyof Observations] as unknown[]).push(row);
    }
  }
  const histories = groupBy(
    [...(facts.adoption?.capabilities ?? [])],
    ({ entity }) => entity,
  );
  const trials = groupBy([...(facts.trials ?? [])], ({ entity }) => entity);
  return new Map(
    [...observations].map(([id, own]): [number, ScopeFacts] => [
      id,
      {
        observations: own,
        coverage: new Map([[id, facts.coverage.get(id) ?? {}]]),
        expected: new Map([[id, facts.expected.get(id) ?? new Set()]]),
        adoption: facts.adoption && {
          ...facts.adoption,
          capabilities: histories.get(id) ?? [],
        },
        trials: trials.get(id),
      },
    ]),
  );
}
