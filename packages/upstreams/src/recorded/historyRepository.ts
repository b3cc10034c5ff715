import type {
  Actor,
  Commit,
  Deployment,
  PullRequest,
  Repository,
  Tag,
} from '../world/World';
import type { History, HistoryCommit } from './historySchema';
import type { NextId } from './NextId';

/** A history names nobody; it only tells people from bots. */
const actors: Record<HistoryCommit['author'], Actor> = {
  human: { login: 'someone', kind: 'User' },
  bot: { login: 'some-bot[bot]', kind: 'Bot' },
};

function titleOf({ revert, sha }: HistoryCommit): string {
  return revert ? 'Revert' : `Commit ${sha.slice(0, 7)}`;
}

function commitOf(commit: HistoryCommit): Commit {
  const { sha, authoredAt, committedAt, author, pullRequest } = commit;
  return {
    sha,
    message: titleOf(commit),
    authoredAt,
    committedAt,
    author: actors[author],
    ...(pullRequest ? { pullRequest } : {}),
    files: [],
  };
}

/** Opened when its first commit was authored: a history doesn't know better. */
function pullRequestOf(
  number: number,
  commits: HistoryCommit[],
  nextId: NextId,
): PullRequest {
  const merge = commits[commits.length - 1];
  const mergedAt = merge.committedAt;
  const written = [...commits].sort((a, b) => a.authoredAt - b.authoredAt);
  return {
    id: nextId(),
    number,
    title: commits.some(({ revert }) => revert) ? 'Revert' : `Change ${number}`,
    body: '',
    author: actors[merge.author],
    headRef: `change-${number}`,
    createdAt: Math.min(written[0].authoredAt, mergedAt),
    updatedAt: mergedAt,
    closedAt: mergedAt,
    mergedAt,
    mergeCommitSha: merge.sha,
    commits: written.map(({ sha, authoredAt, committedAt }) => ({
      sha,
      authoredAt,
      committedAt,
    })),
    reviews: [],
    files: [],
    labels: [],
    closes: [],
  };
}

function pullRequestsOf(
  commits: HistoryCommit[],
  nextId: NextId,
): PullRequest[] {
  const byNumber = new Map<number, HistoryCommit[]>();
  for (const commit of commits) {
    if (!commit.pullRequest) continue;
    const brought = byNumber.get(commit.pullRequest) ?? [];
    byNumber.set(commit.pullRequest, [...brought, commit]);
  }
  return [...byNumber]
    .sort(([one], [other]) => one - other)
    .map(([number, brought]) => pullRequestOf(number, brought, nextId));
}

/** Tags on other branches are not of this repository's default branch. */
function tagsOf({ commits, tags }: History): Tag[] {
  const shas = new Set(commits.map(({ sha }) => sha));
  return tags
    .filter(({ sha }) => shas.has(sha))
    .sort((one, other) => one.createdAt - other.createdAt);
}

function deploymentOf(tag: Tag, nextId: NextId): Deployment {
  const { name, sha, createdAt } = tag;
  return {
    id: nextId(),
    sha,
    ref: name,
    environment: 'production',
    creator: actors.bot,
    createdAt,
    statuses: [{ id: nextId(), state: 'success', createdAt }],
  };
}

/** A monorepo tags every package at once: one deployment for each commit, at its earliest tag. */
function deploymentsOf(tags: Tag[], nextId: NextId): Deployment[] {
  const earliest = new Map<string, Tag>();
  for (const tag of tags) {
    if (!earliest.has(tag.sha)) earliest.set(tag.sha, tag);
  }
  return [...earliest.values()].map(tag => deploymentOf(tag, nextId));
}

/** A history as a repository whose tagged commits are its production deployments. */
export function historyRepository(
  history: History,
  nextId: NextId,
): Repository {
  const [owner, name] = history.repository.split('/');
  const commits = [...history.commits].reverse();
  const tags = tagsOf(history);
  return {
    id: nextId(),
    owner,
    name,
    createdAt: history.since,
    defaultBranch: 'main',
    hasWorkflows: false,
    commits: commits.map(commitOf),
    pullRequests: pullRequestsOf(commits, nextId),
    deployments: deploymentsOf(tags, nextId),
    workflowRuns: [],
    issues: [],
    releases: [],
    tags,
  };
}
