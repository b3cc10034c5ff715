import type { Commit, Issue, Repository } from '../world/World';
import { actorOf } from './actorOf';
import { pullRequestOf } from './githubPullRequest';
import type { Pull, RecordedBodies, RecordedIssue } from './githubSchemas';
import { workflowRunsOf } from './githubWorkflowRuns';
import type { NextId } from './NextId';

export interface GithubRepositoryOptions {
  owner: string;
  name: string;
  bodies: RecordedBodies;
  nextId: NextId;
}

/** The default branch as far as merges and builds show it: by time, since nothing says which follows which. */
function commitsOf(
  { pulls, runs }: RecordedBodies,
  defaultBranch: string,
): Commit[] {
  const built = runs
    .filter(run => run.head_branch === defaultBranch)
    .filter(run => run.event === 'push' || run.event === 'schedule')
    .flatMap(run => {
      if (!run.head_commit) return [];
      const { message, timestamp } = run.head_commit;
      return [
        commitAt(run.head_sha, timestamp, {
          message,
          author: actorOf(run.actor),
        }),
      ];
    });
  const merged = pulls.flatMap(mergeCommitOf);
  const bySha = new Map(
    [...built, ...merged].map(commit => [commit.sha, commit]),
  );
  return [...bySha.values()].sort(
    (one, other) => one.committedAt - other.committedAt,
  );
}

function mergeCommitOf(pull: Pull): Commit[] {
  const { merge_commit_sha: sha, merged_at: mergedAt } = pull;
  if (!sha || !mergedAt) return [];
  return [
    commitAt(sha, mergedAt, {
      message: `${pull.title} (#${pull.number})`,
      author: actorOf(pull.user),
      pullRequest: pull.number,
    }),
  ];
}

function commitAt(
  sha: string,
  time: number,
  rest: Pick<Commit, 'message' | 'author' | 'pullRequest'>,
): Commit {
  return { ...rest, sha, authoredAt: time, committedAt: time, files: [] };
}

function issueOf(issue: RecordedIssue): Issue {
  return {
    id: issue.id,
    number: issue.number,
    title: issue.title,
    body: issue.body ?? '',
    author: actorOf(issue.user),
    labels: issue.labels.map(({ name }) => name),
    createdAt: issue.created_at,
    updatedAt: issue.updated_at,
    ...(issue.closed_at ? { closedAt: issue.closed_at } : {}),
  };
}

function firstMoment({ pulls, runs, issues }: RecordedBodies): number {
  const times = [...pulls, ...runs, ...issues].map(body => body.created_at);
  return times.reduce((one, other) => Math.min(one, other), Infinity);
}

/**
 * A repository from recorded REST bodies. Bodies say which repository a pull
 * request is of; without one it is as old as the first body, on `main`. Pull
 * requests for other branches than the default one are left out.
 */
export function githubRepository({
  owner,
  name,
  bodies,
  nextId,
}: GithubRepositoryOptions): Repository {
  const known = bodies.pulls[0]?.base.repo;
  const defaultBranch = known?.default_branch ?? 'main';
  const pulls = bodies.pulls.filter(({ base }) => base.ref === defaultBranch);
  return {
    id: known?.id ?? nextId(),
    owner,
    name,
    createdAt: known?.created_at ?? firstMoment(bodies),
    defaultBranch,
    hasWorkflows: bodies.runs.length > 0,
    commits: commitsOf({ ...bodies, pulls }, defaultBranch),
    pullRequests: pulls
      .map(pullRequestOf)
      .sort((one, other) => one.number - other.number),
    deployments: [],
    workflowRuns: workflowRunsOf(bodies),
    issues: bodies.issues
      .filter(issue => !issue.pull_request)
      .map(issueOf)
      .sort((one, other) => one.number - other.number),
    releases: [],
    tags: [],
  };
}
