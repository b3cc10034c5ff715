/** What a report names as the cause of an incident. */
export interface Cause {
  /** As a sentence of an issue on GitHub. */
  sentence: string;
  /** As the value of a field in Jira. */
  field: string;
}

/** What is known when an incident is opened. */
export interface IncidentReport {
  symptom: string;
  severity: 1 | 2 | 3;
  cause?: Cause;
}

/** An incident while it lives, wherever it is written down. */
export interface Incident {
  title: string;
  /** Numbers of issues that a pull request may promise to close. */
  closes: number[];
  /** What it is called among the hidden causes. */
  name: { issue: number } | { jira: number };
  /** Ends it; does nothing when it has ended already. A cause may be known by then. */
  resolve: (cause?: Cause) => void;
}
