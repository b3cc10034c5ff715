import type { JiraIssue, JiraProject, JiraSite } from '../../world/JiraSite';
import { projectKeyOf } from './issueAsOf';
import { LastFound } from './LastFound';

/** Where the issues of a site are found, whenever they were there. */
export class SiteIndex {
  readonly issues: JiraIssue[];
  readonly lastFound = new LastFound();
  private readonly byId = new Map<string, JiraIssue>();
  private readonly byKey = new Map<string, JiraIssue>();
  private readonly byProject = new Map<string, Set<JiraIssue>>();

  constructor(readonly site: JiraSite) {
    this.issues = site.projects.flatMap(({ issues }) => issues);
    for (const issue of this.issues) this.add(issue);
  }

  /** By its id, or by any key that it ever had. */
  issue(idOrKey: string): JiraIssue | undefined {
    return this.byId.get(idOrKey) ?? this.byKey.get(idOrKey.toUpperCase());
  }

  /** Those that were ever in a project, by creation there. */
  everIn(projectKey: string): Iterable<JiraIssue> {
    return this.byProject.get(projectKey) ?? [];
  }

  project(idOrKey: string): JiraProject | undefined {
    return this.site.projects.find(
      ({ id, key, name }) =>
        String(id) === idOrKey ||
        key === idOrKey.toUpperCase() ||
        name.toLowerCase() === idOrKey.toLowerCase(),
    );
  }

  private add(issue: JiraIssue) {
    this.byId.set(String(issue.id), issue);
    for (const key of keysOf(issue)) {
      this.byKey.set(key, issue);
      const project = projectKeyOf(key);
      const known = this.byProject.get(project) ?? new Set();
      this.byProject.set(project, known.add(issue));
    }
  }
}

function keysOf({ key, history }: JiraIssue): string[] {
  const moves = history.filter(({ field }) => field === 'Key');
  const former = moves.flatMap(({ from }) => from ?? []);
  return [...former, key];
}
