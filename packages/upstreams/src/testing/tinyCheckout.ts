import { Commit, PullRequest, Repository } from '../world/World';
import { tinyDeployment } from './tinyDeployments';
import { tinyIssue } from './tinyIssues';
import { tinyRelease, tinyTag } from './tinyReleases';
import { tinyRun } from './tinyRuns';
import {
  bot,
  developer,
  hour,
  minute,
  reviewer,
  startOf,
  tinyDays,
  tinySha,
} from './tinyTime';

const days = Array.from({ length: tinyDays }, (_, index) => index);
const releaseDays = days.filter(index => index % 4 === 3);
const incidentDays = days.filter(index => index % 4 === 0);

/** A service with a pull request, a run and a deployment on every day. */
export function tinyCheckout(): Repository {
  return {
    id: 1,
    owner: 'acme',
    name: 'checkout',
    createdAt: startOf(0),
    defaultBranch: 'main',
    hasWorkflows: true,
    commits: days.filter(isMerged).map(commitOf),
    pullRequests: days.map(pullRequestOf),
    deployments: days.filter(isMerged).map(tinyDeployment),
    workflowRuns: days.map(tinyRun),
    issues: incidentDays.map(tinyIssue),
    releases: releaseDays.map(tinyRelease),
    tags: releaseDays.map(tinyTag),
  };
}

/** The pull request of day 17 is refused, that of the last day stays open. */
export function isMerged(index: number): boolean {
  return index !== 17 && index !== tinyDays - 1;
}

/** Pull requests have the odd numbers, issues the even ones. */
export function pullRequestNumber(index: number): number {
  return 2 * index + 1;
}

function authorOf(index: number) {
  return index % 5 === 4 ? bot : developer;
}

function commitOf(index: number): Commit {
  const number = pullRequestNumber(index);
  return {
    sha: tinySha('c', index),
    message: `${titleOf(index)} (#${number})`,
    authoredAt: startOf(index) + 12 * hour,
    committedAt: startOf(index) + 12 * hour,
    author: authorOf(index),
    pullRequest: number,
    files: filesOf(index),
  };
}

function titleOf(index: number): string {
  if (index % 13 === 6) return `Revert "Change ${index - 1}"`;
  return index % 11 === 5 ? `hotfix: change ${index}` : `Change ${index}`;
}

function filesOf(index: number): string[] {
  return [
    `src/part-${index % 3}.ts`,
    ...(index % 4 === 0 ? ['README.md'] : []),
  ];
}

/** Opened at nine, reviewed at eleven, merged at noon. */
function pullRequestOf(index: number): PullRequest {
  const merged = isMerged(index);
  const start = startOf(index);
  const closedAt = start + 12 * hour;
  const isOpen = index === tinyDays - 1;
  return {
    id: 1000 + index,
    number: pullRequestNumber(index),
    title: titleOf(index),
    body: `Why: <b>day ${index}</b> & more`,
    author: authorOf(index),
    headRef: `change-${index}`,
    createdAt: start + 9 * hour,
    updatedAt: isOpen ? start + 11 * hour : closedAt,
    ...(!isOpen && { closedAt }),
    ...(merged && { mergedAt: closedAt, mergeCommitSha: tinySha('c', index) }),
    commits: branchCommits(index),
    reviews: reviewsOf(index),
    files: filesOf(index),
    labels: index % 11 === 5 ? ['hotfix'] : [],
    closes: index % 4 === 1 ? [pullRequestNumber(index - 1) + 1] : [],
  };
}

function branchCommits(index: number): PullRequest['commits'] {
  return Array.from({ length: 1 + (index % 3) }, (_, place) => {
    const time = startOf(index) + 8 * hour + place * 10 * minute;
    const sha = tinySha('b', 10 * index + place);
    return { sha, authoredAt: time, committedAt: time + minute };
  });
}

function reviewsOf(index: number): PullRequest['reviews'] {
  const states = ['CHANGES_REQUESTED', 'APPROVED'] as const;
  return states.slice(index % 2).map((state, place) => ({
    id: 2000 + 10 * index + place,
    author: reviewer,
    state,
    submittedAt: startOf(index) + 10 * hour + place * hour,
  }));
}
