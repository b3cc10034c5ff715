import type { JiraIssue } from '../../world/JiraSite';
import { findIssues, type Found } from '../lookup/findIssues';
import { indexLag } from '../lookup/indexLag';
import { issueAsOf, type IssueState } from '../lookup/issueAsOf';
import { renderIssue } from '../render/renderIssue';
import { invalidPageToken } from '../transport/JiraProblem';
import type { JiraRequest, JiraRoute } from './JiraRoute';
import { pageTokenOf, readPageToken, type Place } from './pageToken';
import { searchOfBody, searchOfQuery, type SearchInput } from './searchInput';

const path = '/search/jql';

/** The search of Cloud, which pages by tokens and counts nothing. */
export const searchRoutes: JiraRoute[] = [
  { method: 'get', path, answer: asked => search(searchOfQuery(asked), asked) },
  { method: 'post', path, answer: asked => search(searchOfBody(asked), asked) },
];

function search(input: SearchInput, request: JiraRequest) {
  const { setting, view } = request;
  const lagOf = lagFor(input, request);
  const found = findIssues(input.jql, request, { lagOf });
  const start = startOf(found, input, request);
  const page = found.states.slice(start, start + lengthOf(input, setting));
  const { fields, changelog } = input;
  const rendering = { setting, view, fields, changelog };
  const issues = page.map(state => renderIssue(state, rendering));
  const last = page.at(-1);
  if (!last || start + page.length >= found.states.length) {
    return { issues, isLast: true };
  }
  const next = nextTokenOf(last, { input, request, lag: lagOf?.(last.issue) });
  return { issues, nextPageToken: next, isLast: false };
}

function lagFor({ reconcile }: SearchInput, { setting }: JiraRequest) {
  if (!setting.strikes('index-lag')) return undefined;
  return (issue: JiraIssue) => (reconcile.has(issue.id) ? 0 : indexLag(issue));
}

function lengthOf(
  { maxResults }: SearchInput,
  { strikes }: JiraRequest['setting'],
) {
  return strikes('page-trimmed') ? Math.ceil(maxResults / 2) : maxResults;
}

/** Index of the first item after the token's place. */
function startOf(
  { states, order }: Found,
  { nextPageToken, jql }: SearchInput,
  { setting, view }: JiraRequest,
): number {
  if (!nextPageToken) return 0;
  if (setting.strikes('page-token-expired')) throw invalidPageToken();
  const now = setting.clock();
  const place = readPageToken(nextPageToken, { query: jql, now });
  const last = stateAt(place, view.index.issue(String(place.issue)));
  const start = order.indexAfter(states, last);
  return setting.strikes('page-repeated') ? Math.max(0, start - 1) : start;
}

function stateAt({ seen }: Place, issue: JiraIssue | undefined): IssueState {
  const state = issue && issueAsOf(issue, seen);
  if (!state) throw invalidPageToken();
  return state;
}

function nextTokenOf(
  { issue }: IssueState,
  more: { input: SearchInput; request: JiraRequest; lag?: number },
): string {
  const { input, request, lag = 0 } = more;
  const { setting, view } = request;
  const { jql, nextPageToken } = input;
  if (nextPageToken && setting.strikes('page-token-repeated')) {
    return nextPageToken;
  }
  const place = { issue: issue.id, seen: view.now - lag };
  return pageTokenOf(place, jql, setting.clock());
}
