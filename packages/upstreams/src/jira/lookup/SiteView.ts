import type { JiraIssue, JiraProject } from '../../world/JiraSite';
import { issueAsOf, type IssueState } from './issueAsOf';
import { SiteIndex } from './SiteIndex';

/** A site as the reader of one request may see it at one moment. */
export class SiteView {
  constructor(
    readonly index: SiteIndex,
    /** Nothing of this moment or later is shown. */
    readonly now: number,
    private readonly hidden?: JiraProject,
  ) {}

  /** By key, ascending. */
  projects(): JiraProject[] {
    return this.index.site.projects
      .filter(project => project !== this.hidden)
      .sort((a, b) => (a.key < b.key ? -1 : 1));
  }

  /** Undefined when there is none, or none that the reader may see. */
  project(idOrKey: string): JiraProject | undefined {
    const found = this.index.project(idOrKey);
    return found === this.hidden ? undefined : found;
  }

  issue(idOrKey: string): IssueState | undefined {
    const issue = this.index.issue(idOrKey);
    const state = issue && issueAsOf(issue, this.now);
    return state?.projectKey === this.hidden?.key ? undefined : state;
  }

  /**
   * Of the projects with these keys; of all without. Each as it was so many
   * milliseconds ago, as an index that is behind shows it.
   */
  *issues(
    projectKeys?: string[],
    lagOf: (issue: JiraIssue) => number = () => 0,
  ): Generator<IssueState> {
    for (const issue of this.candidates(projectKeys)) {
      const state = issueAsOf(issue, this.now - lagOf(issue));
      if (state && this.shows(state, projectKeys)) yield state;
    }
  }

  /** As `find` finds it, or found it before. */
  found(jql: string, find: () => IssueState[]): readonly IssueState[] {
    const { now, index, hidden } = this;
    return hidden ? find() : index.lastFound.get(jql, now, find);
  }

  /** Each once: one that moved was in several projects. */
  private candidates(projectKeys?: string[]): Iterable<JiraIssue> {
    if (!projectKeys) return this.index.issues;
    const ever = projectKeys.map(key => [...this.index.everIn(key)]);
    return ever.length === 1 ? ever[0] : new Set(ever.flat());
  }

  private shows({ projectKey }: IssueState, projectKeys?: string[]): boolean {
    if (projectKey === this.hidden?.key) return false;
    return !projectKeys || projectKeys.includes(projectKey);
  }
}
