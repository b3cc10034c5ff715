import type { Actor, PullRequest, Review } from '../../world/World';
import { closeIssue } from './issues';
import type { Simulation } from './Simulation';
import { startBuild } from './startBuild';

export interface PullRequestDraft {
  title: string;
  body: string;
  author: Actor;
  /** Its number is appended, as no two open ones share a branch. */
  branch: string;
  files: string[];
  labels?: string[];
  closes?: number[];
  /** When its commits were made, oldest first, none later than now. */
  committedAt: number[];
}

function buildHead(simulation: Simulation, pullRequest: PullRequest): void {
  const { commits, headRef, author } = pullRequest;
  startBuild(simulation, {
    event: 'pull_request',
    branch: headRef,
    sha: commits[commits.length - 1].sha,
    actor: author,
  });
}

function writeCommit({ identities }: Simulation, time: number) {
  return { sha: identities.sha(), authoredAt: time, committedAt: time };
}

export function openPullRequest(
  simulation: Simulation,
  draft: PullRequestDraft,
): PullRequest {
  const { identities, timeline, repository } = simulation;
  const { committedAt, branch, labels = [], closes = [], ...rest } = draft;
  const number = identities.number();
  const pullRequest: PullRequest = {
    ...rest,
    id: identities.id(),
    number,
    headRef: `${branch}-${number}`,
    createdAt: timeline.now,
    updatedAt: timeline.now,
    commits: committedAt.map(time => writeCommit(simulation, time)),
    reviews: [],
    labels,
    closes,
  };
  repository.pullRequests.push(pullRequest);
  buildHead(simulation, pullRequest);
  return pullRequest;
}

export function pushCommit(
  simulation: Simulation,
  pullRequest: PullRequest,
): void {
  const { now } = simulation.timeline;
  pullRequest.commits.push(writeCommit(simulation, now));
  pullRequest.updatedAt = now;
  buildHead(simulation, pullRequest);
}

export interface ReviewPullRequestOptions {
  pullRequest: PullRequest;
  author: Actor;
  state: Review['state'];
}

export function reviewPullRequest(
  { identities, timeline }: Simulation,
  { pullRequest, author, state }: ReviewPullRequestOptions,
): void {
  pullRequest.reviews.push({
    id: identities.id(),
    author,
    state,
    submittedAt: timeline.now,
  });
  pullRequest.updatedAt = timeline.now;
}

export function abandonPullRequest(
  { timeline }: Simulation,
  pullRequest: PullRequest,
): void {
  pullRequest.closedAt = timeline.now;
  pullRequest.updatedAt = timeline.now;
}

/** Closes the issues that a pull request promised to close, as GitHub does at the merge. */
export function closePromisedIssues(
  simulation: Simulation,
  pullRequest: PullRequest,
): void {
  for (const issue of simulation.repository.issues) {
    if (pullRequest.closes.includes(issue.number))
      closeIssue(simulation, issue);
  }
}
