import type { Actor, Issue } from '../../world/World';
import type { Simulation } from './Simulation';

export interface IssueDraft {
  title: string;
  body: string;
  author: Actor;
  labels: string[];
}

export function openIssue(simulation: Simulation, draft: IssueDraft): Issue {
  const { identities, timeline, repository } = simulation;
  const issue: Issue = {
    ...draft,
    id: identities.id(),
    number: identities.number(),
    createdAt: timeline.now,
    updatedAt: timeline.now,
  };
  repository.issues.push(issue);
  return issue;
}

/** Closes an issue; does nothing when it is closed already. */
export function closeIssue({ timeline }: Simulation, issue: Issue): void {
  if (issue.closedAt !== undefined) return;
  issue.closedAt = timeline.now;
  issue.updatedAt = timeline.now;
}
