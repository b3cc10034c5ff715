/**
 * What can be observed of an organisation through its Jira, as plain data.
 * Times are epoch milliseconds on whole seconds.
 */
export interface JiraSite {
  projects: JiraProject[];
}

export interface JiraProject {
  id: number;
  /** Such as `PAY`. */
  key: string;
  name: string;
  components: { id: number; name: string }[];
  /** By creation, ascending. Those that were deleted or moved elsewhere too. */
  issues: JiraIssue[];
}

export type JiraIssueType = 'Epic' | 'Story' | 'Task' | 'Bug' | 'Incident';

export interface JiraIssue {
  /** Unique in the site, and kept when the issue moves. */
  id: number;
  /** Such as `PAY-12`: the newest key. */
  key: string;
  type: JiraIssueType;
  summary: string;
  priority: 'Highest' | 'High' | 'Medium' | 'Low' | 'Lowest';
  labels: string[];
  components: string[];
  /** Id of its epic. */
  parent?: number;
  createdAt: number;
  updatedAt: number;
  /** What happened to it, oldest first. */
  history: JiraChange[];
  /** It was deleted then, and is not shown any more. */
  deletedAt?: number;
}

export interface JiraChange {
  id: number;
  at: number;
  /** `Key` when it moved to another project. */
  field: 'status' | 'resolution' | 'priority' | 'labels' | 'Component' | 'Key';
  /** Absent when it was empty before, or is after. */
  from?: string;
  to?: string;
}
