import { PullRequest, Review } from '../../../world/World';
import { nodeId } from '../../identity/nodeId';
import { RepositoryLookup } from '../../lookup/RepositoryLookup';
import { timestampOrNull } from '../../timestamp';
import { connect, PageArguments } from '../connection';
import { databaseId, defineType } from '../defineType';
import {
  branchCommitPart,
  branchRef,
  commitBySha,
  issuePart,
  Part,
  repositoryPart,
  reviewPart,
} from '../parts';
import { listSequence } from '../sequence';
import { passesIf, ticketFields, TicketOrder, ticketSequence } from './ticket';

type PullRequestState = 'CLOSED' | 'MERGED' | 'OPEN';

/** What `Repository.pullRequests` can be asked, beside its page. */
export interface PullRequestsQuery {
  states?: PullRequestState[] | null;
  labels?: string[] | null;
  headRefName?: string | null;
  baseRefName?: string | null;
  orderBy?: TicketOrder | null;
}

interface ReviewsArguments extends PageArguments {
  states?: Review['state'][] | null;
}

export const pullRequestType = defineType<Part<PullRequest>>('PullRequest', {
  ...ticketFields,
  id: ({ repository, data }) => nodeId('PR', repository.data.id, data.id),
  databaseId: ({ data }) => databaseId(data.id),
  state: ({ data }) => stateOf(data),
  merged: ({ data }) => data.mergedAt !== undefined,
  mergedAt: ({ data }) => timestampOrNull(data.mergedAt),
  isDraft: () => false,
  isCrossRepository: () => false,
  headRefName: ({ data }) => data.headRef,
  headRef: ({ repository, data }) => branchRef(repository, data.headRef),
  headRefOid: ({ data }) => data.commits[data.commits.length - 1]?.sha,
  baseRefName: ({ repository }) => repository.data.defaultBranch,
  baseRef: ({ repository }) =>
    branchRef(repository, repository.data.defaultBranch),
  baseRepository: ({ repository }) => repositoryPart(repository),
  mergeCommit: ({ repository, data }) =>
    commitBySha(repository, data.mergeCommitSha),
  changedFiles: ({ data }) => data.files.length,
  additions: ({ data }) => data.files.length,
  deletions: () => 0,
  totalCommentsCount: ({ data }) => data.reviews.length,
  commits: ({ repository, data }, page: PageArguments, _, info) => {
    const commits = data.commits.flatMap(
      ({ sha }) => repository.commits.find(sha) ?? [],
    );
    return connect(info, page, listSequence(commits), commit =>
      branchCommitPart(repository, { pull: data, commit }),
    );
  },
  reviews: ({ repository, data }, args: ReviewsArguments, _, info) => {
    const { states, ...page } = args;
    const reviews = data.reviews.filter(
      ({ state }) => states?.includes(state) ?? true,
    );
    return connect(info, page, listSequence(reviews), review =>
      reviewPart(repository, { pull: data, review }),
    );
  },
  files: ({ data }, page: PageArguments, _, info) =>
    connect(info, page, listSequence(data.files), changedFile),
  closingIssuesReferences: ({ repository, data }, args, _, info) => {
    const { userLinkedOnly, ...page } = args;
    const issues = data.closes.flatMap(
      number => repository.issueByNumber().get(number) ?? [],
    );
    return connect(info, page, listSequence(issues), issue =>
      issuePart(repository, issue),
    );
  },
});

/** The pull requests of a repository that a query asks for. */
export function pullRequestSequence(
  repository: RepositoryLookup,
  query: PullRequestsQuery,
) {
  const { states, labels, headRefName, baseRefName, orderBy } = query;
  const { defaultBranch } = repository.data;
  const timelines = {
    created: repository.pullRequests(),
    updated: repository.pullRequestsByUpdate(),
  };
  const tests = [
    passesIf<PullRequest, PullRequestState[]>(states, hasState),
    passesIf<PullRequest, string[]>(labels, hasAnyLabel),
    passesIf<PullRequest, string>(headRefName, isFrom),
    passesIf<PullRequest, string>(
      baseRefName,
      (_, base) => base === defaultBranch,
    ),
  ];
  return ticketSequence(timelines, orderBy, pull =>
    tests.every(passes => passes(pull)),
  );
}

function changedFile(path: string) {
  return { path, changeType: 'MODIFIED', additions: 1, deletions: 0 };
}

function stateOf({ mergedAt, closedAt }: PullRequest): PullRequestState {
  if (mergedAt !== undefined) return 'MERGED';
  return closedAt === undefined ? 'OPEN' : 'CLOSED';
}

function hasState(pull: PullRequest, states: PullRequestState[]): boolean {
  return states.includes(stateOf(pull));
}

function hasAnyLabel(pull: PullRequest, labels: string[]): boolean {
  return labels.some(label => pull.labels.includes(label));
}

function isFrom(pull: PullRequest, headRef: string): boolean {
  return pull.headRef === headRef;
}
