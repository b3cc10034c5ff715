import type { JiraIssue, JiraSite } from '../world/JiraSite';
import type { World } from '../world/World';

const ended = ['Done', 'Resolved'];

/**
 * The issues that a component's annotations give it: those of its project, or
 * of its component of the project, that are there at the world's end.
 */
export function jiraIssuesOf(
  { jira }: Pick<World, 'jira'>,
  annotations: Record<string, string>,
): JiraIssue[] {
  const project = annotations['jira/project-key'];
  const component = annotations['jira/component'];
  if (!jira || project === undefined) return [];
  return (byProject(jira).get(project) ?? []).filter(
    ({ components }) => !component || components.includes(component),
  );
}

/** When the first of the issues was created that a component's project has; undefined without any. */
export function firstIssueAt(
  { jira }: Pick<World, 'jira'>,
  annotations: Record<string, string>,
): number | undefined {
  const issues = jira && byProject(jira).get(annotations['jira/project-key']);
  return issues?.reduce(
    (first, { createdAt }) => Math.min(first, createdAt),
    Infinity,
  );
}

const known = new WeakMap<JiraSite, Map<string, JiraIssue[]>>();

/** Issues that were not deleted, by the project they are in at last. */
function byProject(site: JiraSite): Map<string, JiraIssue[]> {
  const before = known.get(site);
  if (before) return before;
  const found = new Map<string, JiraIssue[]>();
  for (const issue of site.projects.flatMap(({ issues }) => issues)) {
    if (issue.deletedAt !== undefined) continue;
    const [project] = issue.key.split('-');
    const others = found.get(project) ?? [];
    others.push(issue);
    found.set(project, others);
  }
  known.set(site, found);
  return found;
}

/** When it ended for the last time; undefined when it is open at the end. */
export function closedAtOf({ history }: JiraIssue): number | undefined {
  let closedAt: number | undefined;
  for (const { field, to = '', at } of history) {
    if (field !== 'status') continue;
    closedAt = ended.includes(to) ? closedAt ?? at : undefined;
  }
  return closedAt;
}
