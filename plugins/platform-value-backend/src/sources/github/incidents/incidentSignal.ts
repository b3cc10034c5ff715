import type { CollectedSignal } from 'backstage-plugin-platform-value-node';
import { secondsBetween } from '../timestamp';
import { incidentCause } from './incidentCause';
import type { IncidentIssue } from './incidentsQuery';

/** An incident as the signal of one entity; open ones last as yet. */
export function incidentSignal(
  entityRef: string,
  issue: IncidentIssue,
): CollectedSignal {
  const { closedAt, createdAt, number } = issue;
  return {
    entityRef,
    kind: 'incident',
    externalId: issue.fullDatabaseId,
    at: createdAt,
    ...(closedAt && { seconds: secondsBetween(createdAt, closedAt) }),
    outcome: closedAt ? 'resolved' : 'open',
    facts: { number, ...incidentCause(issue.body) },
    sourceUpdatedAt: issue.updatedAt,
  };
}
