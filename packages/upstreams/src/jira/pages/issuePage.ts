import { html } from '../../github/pages/html';
import { facts, layout, moment, table } from '../../github/pages/layout';
import type { IssueState } from '../lookup/issueAsOf';

/** An issue, what is known of it and what happened to it. */
export function issuePage(state: IssueState): string {
  const { key, issue, history } = state;
  const rows = history.map(({ at, field, from, to }) => [
    html`${moment(at)}`,
    html`${field}`,
    html`${from}`,
    html`${to}`,
  ]);
  const heads = ['When', 'Field', 'From', 'To'];
  const content = html`${facts(factsOf(state))} ${table('History', heads, rows)}`;
  return layout({ title: `${key}: ${issue.summary}`, above: [], content });
}

function factsOf(state: IssueState): Parameters<typeof facts>[0] {
  const { issue, labels, components } = state;
  return [
    ['Type', issue.type],
    ['Status', state.status],
    ['Priority', state.priority],
    ['Severity', state.severity],
    ['Caused by', state.causedBy],
    ['Components', components.join(', ') || undefined],
    ['Labels', labels.join(', ') || undefined],
    ['Created', moment(issue.createdAt)],
    ['Resolved', moment(state.resolvedAt)],
  ];
}
