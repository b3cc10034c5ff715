import type { Commit, PullRequest } from '../../world/World';
import { closePromisedIssues } from './pullRequests';
import type { Simulation } from './Simulation';
import { startBuild } from './startBuild';

export interface MergePullRequestOptions {
  pullRequest: PullRequest;
  /** It repairs production, so it is deployed at once. */
  urgent?: boolean;
  /** Added to the message of the commit. */
  note?: string;
}

function messageOf(
  { random, organisation, plan }: Simulation,
  { pullRequest, note }: MergePullRequestOptions,
): string {
  const { title, number, headRef } = pullRequest;
  const subject = random.chance(plan.squashShare)
    ? `${title} (#${number})`
    : `Merge pull request #${number} from ${organisation}/${headRef}\n\n${title}`;
  return note === undefined ? subject : `${subject}\n\n${note}`;
}

/** Puts a commit on the default branch now, and builds it. */
function land(
  simulation: Simulation,
  commit: Omit<Commit, 'sha' | 'authoredAt' | 'committedAt'>,
): Commit {
  const { identities, timeline, repository } = simulation;
  const landed: Commit = {
    ...commit,
    sha: identities.sha(),
    authoredAt: timeline.now,
    committedAt: timeline.now,
  };
  repository.commits.push(landed);
  startBuild(simulation, {
    event: 'push',
    branch: repository.defaultBranch,
    sha: landed.sha,
    actor: landed.author,
  });
  return landed;
}

/** Merges an open pull request now, closes what it promised to close and tells who listens. */
export function mergePullRequest(
  simulation: Simulation,
  options: MergePullRequestOptions,
): void {
  const { pullRequest, urgent = false } = options;
  const { timeline, repository } = simulation;
  const { number, author, files } = pullRequest;
  const message = messageOf(simulation, options);
  const commit = land(simulation, {
    message,
    author,
    files,
    pullRequest: number,
  });
  pullRequest.mergedAt = timeline.now;
  pullRequest.closedAt = timeline.now;
  pullRequest.updatedAt = timeline.now;
  pullRequest.mergeCommitSha = commit.sha;
  closePromisedIssues(simulation, pullRequest);
  const position = repository.commits.length - 1;
  simulation.mergedPullRequests.set(position, pullRequest);
  for (const listener of simulation.merged) {
    listener(simulation, { pullRequest, position, urgent });
  }
}

/** A commit that no pull request brought. */
export function pushDirectly(
  simulation: Simulation,
  commit: Pick<Commit, 'message' | 'author' | 'files'>,
): void {
  land(simulation, commit);
}
