import type { CollectedSignal } from 'backstage-plugin-platform-value-node';
import type { GithubEntity } from '../matchEntities';
import { shortSha } from '../shortSha';
import { evidenceId } from './evidenceId';
import type { EvidenceEvent } from './walkBack';
import { entitiesOfFile } from './watchedFiles';

/**
 * What an event is to each of the entities that the file belongs to.
 *
 * @param changedAt - when it came to be, if that is not when it was committed
 */
export function evidenceSignals(
  entities: GithubEntity[],
  event: EvidenceEvent,
  changedAt = event.at,
): CollectedSignal[] {
  const { at, outcome, commit, line } = event;
  return entitiesOfFile(entities, event.path).map(({ entityRef }) => ({
    entityRef,
    kind: 'evidence',
    externalId: evidenceId(event, commit),
    at,
    outcome,
    facts: { sha: shortSha(commit), line },
    sourceUpdatedAt: changedAt,
  }));
}
