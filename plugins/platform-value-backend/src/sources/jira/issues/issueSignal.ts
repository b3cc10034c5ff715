import type {
  CollectedSignal,
  SignalFacts,
} from 'backstage-plugin-platform-value-node';
import { secondsBetween } from '../../github/timestamp';
import type { Issue } from './issue';

/**
 * An issue as the signal of one entity; open ones last as yet. One that was
 * brought into Jira when it was over took no time.
 */
export function issueSignal(options: {
  kind: 'incident' | 'workItem';
  entityRef: string;
  issue: Issue;
  resolvedAt: Date | undefined;
  facts: SignalFacts;
}): CollectedSignal {
  const { kind, entityRef, issue, resolvedAt, facts } = options;
  const { id, key, createdAt, updatedAt } = issue;
  return {
    entityRef,
    kind,
    externalId: id,
    at: createdAt,
    ...(resolvedAt && {
      seconds: Math.max(0, secondsBetween(createdAt, resolvedAt)),
    }),
    outcome: resolvedAt ? 'resolved' : 'open',
    facts: { key, ...facts },
    sourceUpdatedAt: updatedAt,
  };
}
