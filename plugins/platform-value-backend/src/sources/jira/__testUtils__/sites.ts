import type {
  JiraIssue,
  JiraProject,
  JiraSite,
} from 'platform-value-upstreams';
import { hour, tinyStart } from './times';

/** An issue of project `SHOP` with an id of its own, open unless told otherwise. */
export function issueOf(id: number, given: Partial<JiraIssue>): JiraIssue {
  const { history = [], createdAt = tinyStart + id * hour } = given;
  return {
    id: 10_000 + id,
    key: `SHOP-${id}`,
    type: 'Story',
    summary: 'Something to be done',
    priority: 'Medium',
    labels: [],
    components: [],
    createdAt,
    updatedAt: history[history.length - 1]?.at ?? createdAt,
    history,
    ...given,
  };
}

/** A site with projects of some issues, each with the same two components. */
export function siteOf(projects: Record<string, JiraIssue[]>): JiraSite {
  return {
    projects: Object.entries(projects).map(
      ([key, issues], index): JiraProject => ({
        id: 100 + index,
        key,
        name: key,
        components: [
          { id: 200 + 2 * index, name: 'cart' },
          { id: 201 + 2 * index, name: 'pay' },
        ],
        issues: [...issues].sort((a, b) => a.createdAt - b.createdAt),
      }),
    ),
  };
}
