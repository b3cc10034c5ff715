import { PullRequest } from '../../world/World';
import { nodeId } from '../identity/nodeId';
import { RepositoryLookup, Ticket } from '../lookup/RepositoryLookup';
import { timestamp, timestampOrNull } from '../timestamp';
import { renderLabel } from './label';
import { ticketState } from './ticketState';
import { renderUser } from './user';

const nobody = {
  assignee: null,
  assignees: [],
  milestone: null,
  comments: 0,
  active_lock_reason: null,
  performed_via_github_app: null,
};

/** An issue, or a pull request as lists of issues give it. */
export function renderIssue(lookup: RepositoryLookup, ticket: Ticket) {
  const isPull = 'headRef' in ticket;
  const state = ticketState(ticket);
  return {
    ...issueLinks(lookup, ticket.number, isPull ? 'pull' : 'issues'),
    id: ticket.id,
    node_id: nodeId(isPull ? 'PR' : 'I', lookup.data.id, ticket.id),
    number: ticket.number,
    title: ticket.title,
    user: renderUser(lookup.site, ticket.author),
    labels: ticket.labels.map(name => renderLabel(lookup, name)),
    state,
    state_reason: !isPull && state === 'closed' ? 'completed' : null,
    locked: false,
    ...nobody,
    created_at: timestamp(ticket.createdAt),
    updated_at: timestamp(ticket.updatedAt),
    closed_at: timestampOrNull(ticket.closedAt),
    author_association: 'MEMBER',
    body: ticket.body,
    ...(isPull && { draft: false, pull_request: pullLink(lookup, ticket) }),
  };
}

function issueLinks(
  { apiUrl, webUrl }: RepositoryLookup,
  number: number,
  page: 'issues' | 'pull',
) {
  const url = `${apiUrl}/issues/${number}`;
  return {
    url,
    repository_url: apiUrl,
    labels_url: `${url}/labels{/name}`,
    comments_url: `${url}/comments`,
    events_url: `${url}/events`,
    html_url: `${webUrl}/${page}/${number}`,
    timeline_url: `${url}/timeline`,
  };
}

function pullLink(lookup: RepositoryLookup, { number, mergedAt }: PullRequest) {
  const html = `${lookup.webUrl}/pull/${number}`;
  return {
    url: `${lookup.apiUrl}/pulls/${number}`,
    html_url: html,
    diff_url: `${html}.diff`,
    patch_url: `${html}.patch`,
    merged_at: timestampOrNull(mergedAt),
  };
}
