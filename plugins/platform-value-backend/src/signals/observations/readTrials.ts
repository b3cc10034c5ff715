import type { BuildObservation } from 'backstage-plugin-platform-value-node';
import type { Knex } from 'knex';
import {
  readIdentifiedObservations,
  readObservations,
} from './readObservations';

/** When the builds of an entity are wanted. Epoch seconds, half-open. */
export interface TrialRange {
  /** Our own id of the entity. */
  entity: number;
  start: number;
  end: number;
}

/**
 * Builds of entities, each in times of its own and however long ago, ordered by
 * time. The ranges of an entity must not overlap.
 *
 * @param identified - with the id of each row, for evidence
 */
export async function readTrials(
  knex: Knex,
  ranges: readonly TrialRange[],
  identified: boolean = false,
): Promise<BuildObservation[]> {
  if (ranges.length === 0) return [];
  const read = identified ? readIdentifiedObservations : readObservations;
  const { builds } = await read(knex, {
    members: ranges.map(({ entity, start, end }) => ({
      ...{ entityId: entity, ref: '', from: start, to: end },
    })),
    window: {
      start: Math.min(...ranges.map(({ start }) => start)),
      end: Math.max(...ranges.map(({ end }) => end)),
    },
    kinds: ['builds'],
  });
  return builds;
}
