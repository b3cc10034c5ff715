import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import type { Source } from 'backstage-plugin-platform-value-node';
import { carriesSignals } from '../../catalog/memberships';
import type { DatabaseAssignmentStore } from './DatabaseAssignmentStore';
import type { FoundProblem } from '../DatabaseProblemStore';

/** @internal */
export interface AssignEntitiesOptions {
  source: Source;
  sourceId: number;
  entities: Entity[];
  /** Our ids, by ref. */
  ids: Map<string, number>;
  store: DatabaseAssignmentStore;
  now: Date;
}

/**
 * Asks a source what it will collect for entities, and stores that.
 *
 * @returns what is wrong with their annotations
 */
export async function assignEntities(
  options: AssignEntitiesOptions,
): Promise<FoundProblem[]> {
  const { source, sourceId, entities, ids, store, now } = options;
  const problems: FoundProblem[] = [];
  const assigned = entities
    .filter(entity => carriesSignals(entity.kind))
    .map(entity => {
      const subject = stringifyEntityRef(entity);
      const result = source.assign(entity);
      problems.push(...result.problems.map(p => ({ ...p, subject })));
      return { entityId: ids.get(subject)!, assignment: result.assignment };
    });
  await store.store(sourceId, assigned, now);
  return problems;
}
