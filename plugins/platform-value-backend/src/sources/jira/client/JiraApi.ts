/** What is searched for. */
export interface IssueSearch {
  jql: string;
  /** `id` alone gives far larger pages. */
  fields: string[];
  /** The most that are wanted; Jira may give fewer. */
  pageSize: number;
  /** Where the page before said it goes on. */
  after?: string;
  /** Changes will be asked for. */
  withChanges?: boolean;
  /** Ids, at most 50, of which the answer must not be behind. */
  reconcile?: string[];
  signal: AbortSignal;
}

/** A page of issues, not parsed. */
export interface FoundIssues {
  issues: unknown[];
  /** Undefined on the last page. */
  after?: string;
}

/** An issue as it was found; with its changelog where Jira gives it at once. */
export interface ListedIssue {
  id: string;
  changelog?: unknown;
}

/** What Jira Cloud and Data Center are both asked, each in its own way. */
export interface JiraApi {
  /** The order in which no issue is lost that changes while pages are read. */
  readonly liveOrder: string;
  /** Issues in a page of ids. */
  readonly idPageSize: number;
  /** @throws StalePageToken when `after` is too old. */
  search(search: IssueSearch): Promise<FoundIssues>;
  /** Those of at most 50 projects, by key, that the account may see. */
  visibleProjects(keys: string[], signal: AbortSignal): Promise<Set<string>>;
  /** How many a query finds, more or less. */
  count(jql: string, signal: AbortSignal): Promise<number>;
  /**
   * All histories of changes of issues, not parsed, by issue id.
   *
   * @param issues - as they were found `withChanges`
   */
  historiesOf(
    issues: ListedIssue[],
    signal: AbortSignal,
  ): Promise<Map<string, unknown[]>>;
  /** Statuses, issue types or fields; not parsed. */
  list(
    name: 'status' | 'issuetype' | 'field',
    signal: AbortSignal,
  ): Promise<unknown[]>;
}

/** Ids that one search can be made not to be behind of. */
export const mostReconciled = 50;
