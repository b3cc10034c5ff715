import type { CollectedSignal } from 'backstage-plugin-platform-value-node';
import type { Issue } from '../issues/issue';
import type { JiraEntity } from '../issues/owners';

/** What makes an issue a fact of one kind, and which fact. */
export interface IssueRules {
  kind: 'incident' | 'workItem';
  /** Fields it is read from, by id. */
  fields: string[];
  /** JQL that finds all of them, beside that of the project. */
  restriction: string;
  /**
   * Which of some issues are facts of this kind now.
   *
   * @param since - milliseconds since the epoch; all of the issues were updated
   * then or later
   */
  matching(issues: Issue[], since: number): Promise<Set<string>>;
  ownersOf(issue: Issue): JiraEntity[];
  /** @param resolvedAt - undefined while it is open */
  signalOf(
    entityRef: string,
    issue: Issue,
    resolvedAt: Date | undefined,
  ): CollectedSignal;
}
