import type { StatusChange } from './changeLog';
import type { Issue } from './issue';

/**
 * When an issue that is done now came to be so, for the last time it was open;
 * undefined while it is open. Going on from one such status to another does not
 * count. What no change tells, Jira's own dates do.
 *
 * @param changes - oldest first
 * @param doneStatuses - ids of statuses in which an issue is done
 */
export function resolvedAt(
  issue: Pick<
    Issue,
    'isDone' | 'statusId' | 'resolvedAt' | 'categoryChangedAt' | 'createdAt'
  >,
  changes: StatusChange[],
  doneStatuses: Set<string>,
): Date | undefined {
  if (!issue.isDone) return undefined;
  let since: Date | undefined;
  for (const { to, at } of changes) {
    const done = to === issue.statusId || doneStatuses.has(to);
    since = done ? since ?? at : undefined;
  }
  return (
    since ?? issue.resolvedAt ?? issue.categoryChangedAt ?? issue.createdAt
  );
}
