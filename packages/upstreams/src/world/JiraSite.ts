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
  /**
   * Those created in it, by creation, ascending; those that were deleted or
   * moved elsewhere since too.
   */
  issues: JiraIssue[];
}

export type JiraIssueType = 'Epic' | 'Story' | 'Task' | 'Bug' | 'Incident';

/** An issue as it is at the end of the world; its history leads back. */
export interface JiraIssue {
  /** Unique in the site, and kept when the issue moves. */
  id: number;
  /** Such as `PAY-12`: the newest key. */
  key: string;
  type: JiraIssueType;
  summary: string;
  priority: 'Highest' | 'High' | 'Medium' | 'Low' | 'Lowest';
  labels: string[];
  /** Names of components of the project it is in. */
  components: string[];
  /** Id of its epic. */
  parent?: number;
  /** Custom field `Severity`, such as `SEV-1`; of incidents. */
  severity?: string;
  /** Custom field `Caused by`: the address or the commit of a deployment. */
  causedBy?: string;
  /** Custom field `Story point estimate`. */
  storyPoints?: number;
  createdAt: number;
  updatedAt: number;
  /** What happened to it, oldest first. It begins in status `To Do`. */
  history: JiraChange[];
  /** It was deleted then, and is not shown any more. */
  deletedAt?: number;
}

export type JiraChangedField =
  | 'status'
  | 'resolution'
  | 'priority'
  | 'labels'
  | 'Component'
  | 'Severity'
  | 'Caused by'
  | 'Key';

export interface JiraChange {
  id: number;
  at: number;
  /**
   * `Key` when it moved to another project. `labels` are all of them with
   * spaces between; each `Component` comes or goes with a change of its own.
   */
  field: JiraChangedField;
  /** Absent when it was empty before. */
  from?: string;
  /** Absent when it is empty after. */
  to?: string;
}
