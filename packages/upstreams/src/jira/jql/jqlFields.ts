import type { IssueState } from '../lookup/issueAsOf';

/** A field that can be asked for in a query. */
export interface JqlField {
  kind: 'text' | 'time' | 'number';
  /** Each value by which the issue is found; lower case, or epoch milliseconds. */
  valuesOf: (state: IssueState) => (string | number)[];
}

const namesOfCategory = {
  new: ['new', 'To Do'],
  indeterminate: ['indeterminate', 'In Progress'],
  done: ['done', 'Done'],
  undefined: ['undefined', 'No Category'],
};

function text(valuesOf: (state: IssueState) => (string | undefined)[]) {
  const lower = (state: IssueState) =>
    valuesOf(state).flatMap(value => value?.toLowerCase() ?? []);
  return { kind: 'text', valuesOf: lower } as const;
}

function time(valueOf: (state: IssueState) => number | undefined) {
  const some = (state: IssueState) => valueOf(state) ?? [];
  return { kind: 'time', valuesOf: state => [some(state)].flat() } as JqlField;
}

const issueType = text(({ issue }) => [issue.type]);
const component = text(({ components }) => components);
const key = text(({ key: own, issue }) => [own, String(issue.id)]);
const resolved = time(({ resolvedAt }) => resolvedAt);

/** By name, in lower case. */
export const jqlFields: Record<string, JqlField> = {
  project: text(({ projectKey }) => [projectKey]),
  issuetype: issueType,
  type: issueType,
  labels: text(({ labels }) => labels),
  component,
  components: component,
  status: text(({ status }) => [status]),
  statuscategory: text(({ category }) => namesOfCategory[category]),
  priority: text(({ priority }) => [priority]),
  resolution: text(({ resolution }) => [resolution]),
  parent: text(({ issue: { parent } }) => [parent?.toString()]),
  key,
  issuekey: key,
  issue: key,
  id: { kind: 'number', valuesOf: ({ issue }) => [issue.id] },
  created: time(({ issue }) => issue.createdAt),
  updated: time(({ updatedAt }) => updatedAt),
  resolved,
  resolutiondate: resolved,
  statuscategorychangeddate: time(({ categoryChangedAt: at }) => at),
};
