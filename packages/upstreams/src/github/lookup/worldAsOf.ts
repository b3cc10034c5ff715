import {
  Deployment,
  Issue,
  PullRequest,
  Repository,
  RunAttempt,
  WorkflowRun,
  World,
} from '../../world/World';

/**
 * The world as it could be observed at a moment: nothing of that moment or
 * later, and open what was still going on. From the end on it is the world.
 */
export function worldAsOf(world: World, now: number): World {
  if (now >= world.end) return world;
  const repositories = world.repositories
    .filter(repository => repository.createdAt < now)
    .map(repository => repositoryAsOf(repository, now));
  return { ...world, end: now, repositories };
}

function repositoryAsOf(repository: Repository, now: number): Repository {
  const created = <T extends { createdAt: number }>(items: T[]) =>
    items.filter(item => item.createdAt < now);
  return {
    ...repository,
    commits: repository.commits.filter(({ committedAt }) => committedAt < now),
    pullRequests: created(repository.pullRequests).map(pull =>
      pullRequestAsOf(pull, now),
    ),
    deployments: created(repository.deployments).map(deployment =>
      deploymentAsOf(deployment, now),
    ),
    workflowRuns: created(repository.workflowRuns).map(run =>
      runAsOf(run, now),
    ),
    issues: created(repository.issues).map(issue => issueAsOf(issue, now)),
    releases: created(repository.releases),
    tags: created(repository.tags),
  };
}

function pullRequestAsOf(pull: PullRequest, now: number): PullRequest {
  if (pull.updatedAt < now) return pull;
  const reviews = pull.reviews.filter(({ submittedAt }) => submittedAt < now);
  const merged = reached(pull.mergedAt, now);
  const closedAt = reached(pull.closedAt, now);
  const moments = reviews.map(({ submittedAt }) => submittedAt);
  return {
    ...pull,
    reviews,
    commits: pull.commits.filter(({ committedAt }) => committedAt < now),
    closedAt,
    mergedAt: merged,
    mergeCommitSha: merged === undefined ? undefined : pull.mergeCommitSha,
    updatedAt: Math.max(pull.createdAt, closedAt ?? 0, ...moments),
  };
}

function deploymentAsOf(deployment: Deployment, now: number): Deployment {
  const { statuses } = deployment;
  return {
    ...deployment,
    statuses: statuses.filter(status => status.createdAt < now),
  };
}

function runAsOf(run: WorkflowRun, now: number): WorkflowRun {
  const attempts = run.attempts
    .filter((attempt, index) => index === 0 || attempt.startedAt < now)
    .map(attempt => unfinishedAfter(attempt, now));
  const jobs = run.jobs
    .filter(job => job.startedAt < now)
    .map(job => unfinishedAfter(job, now));
  return { ...run, attempts, jobs };
}

function unfinishedAfter<T extends Omit<RunAttempt, 'startedAt'>>(
  step: T,
  now: number,
): T {
  return reached(step.completedAt, now) === undefined
    ? { ...step, completedAt: undefined, conclusion: undefined }
    : step;
}

function issueAsOf(issue: Issue, now: number): Issue {
  if (issue.updatedAt < now) return issue;
  const closedAt = reached(issue.closedAt, now);
  return { ...issue, closedAt, updatedAt: closedAt ?? issue.createdAt };
}

function reached(time: number | undefined, now: number): number | undefined {
  return time !== undefined && time < now ? time : undefined;
}
