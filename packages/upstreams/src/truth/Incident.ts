/** An incident, wherever it is written down. */
export interface Incident {
  /** Number of its issue on GitHub. */
  issue?: number;
  /** Its id in Jira. */
  jira?: number;
  createdAt: number;
  /** Since when it is over; absent while it is not. */
  closedAt?: number;
  /** What it says it was caused by. */
  names?: NamedCause;
}

/** A GitHub deployment, a commit or a pull request. */
export type NamedCause =
  | { deployment: number }
  | { sha: string }
  | { pullRequest: number };
