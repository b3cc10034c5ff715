import { Issue } from '../../../world/World';
import { restLogin } from '../../identity/logins';
import { nodeId } from '../../identity/nodeId';
import { RepositoryLookup } from '../../lookup/RepositoryLookup';
import { databaseId, defineType } from '../defineType';
import { Part } from '../parts';
import { notOffered } from '../problems';
import { passesIf, ticketFields, TicketOrder, ticketSequence } from './ticket';

type IssueState = 'CLOSED' | 'OPEN';

/** The `IssueFilters` of GitHub's schema, as far as they are offered. */
interface IssueFilters {
  labels?: string[] | null;
  states?: IssueState[] | null;
  since?: string | null;
  createdBy?: string | null;
  viewerSubscribed?: boolean;
}

/** What `Repository.issues` can be asked, beside its page. */
export interface IssuesQuery {
  labels?: string[] | null;
  states?: IssueState[] | null;
  filterBy?: IssueFilters | null;
  orderBy?: TicketOrder | null;
}

export const issueType = defineType<Part<Issue>>('Issue', {
  ...ticketFields,
  id: ({ repository, data }) => nodeId('I', repository.data.id, data.id),
  databaseId: ({ data }) => databaseId(data.id),
  state: ({ data }) => stateOf(data),
  stateReason: ({ data }) => (data.closedAt === undefined ? null : 'COMPLETED'),
});

/** The issues of a repository that a query asks for. */
export function issueSequence(
  repository: RepositoryLookup,
  { labels, states, filterBy, orderBy }: IssuesQuery,
) {
  const timelines = {
    created: repository.issues(),
    updated: repository.issuesByUpdate(),
  };
  const tests = [
    passesIf(labels, hasAnyLabel),
    passesIf(states, hasState),
    ...filterTests(filterBy ?? {}),
  ];
  return ticketSequence(timelines, orderBy, issue =>
    tests.every(passes => passes(issue)),
  );
}

function filterTests({
  labels,
  states,
  since,
  createdBy,
  viewerSubscribed,
  ...others
}: IssueFilters) {
  const [unknown] = Object.keys(others);
  if (unknown) throw notOffered(`The filter \`${unknown}\` of \`issues\``);
  return [
    passesIf(labels, hasEveryLabel),
    passesIf(states, hasState),
    passesIf(since, isUpdatedSince),
    passesIf(createdBy, isBy),
  ];
}

function stateOf({ closedAt }: Issue): IssueState {
  return closedAt === undefined ? 'OPEN' : 'CLOSED';
}

function hasState(issue: Issue, states: IssueState[]): boolean {
  return states.includes(stateOf(issue));
}

function hasAnyLabel(issue: Issue, labels: string[]): boolean {
  return labels.some(label => issue.labels.includes(label));
}

function hasEveryLabel(issue: Issue, labels: string[]): boolean {
  return labels.every(label => issue.labels.includes(label));
}

function isUpdatedSince(issue: Issue, since: string): boolean {
  return issue.updatedAt >= Date.parse(since);
}

function isBy(issue: Issue, login: string): boolean {
  return restLogin(issue.author) === login;
}
