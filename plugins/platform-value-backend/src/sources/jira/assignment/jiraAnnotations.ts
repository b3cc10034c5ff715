/** Annotations that the ecosystem's Jira plugins read too. */
export const jiraAnnotations = {
  projectKey: 'jira/project-key',
  component: 'jira/component',
  label: 'jira/label',
} as const;
