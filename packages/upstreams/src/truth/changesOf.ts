import type { PullRequest, Repository } from '../world/World';
import type { Subject } from './Subject';

/** A pull request that reached the default branch. */
export interface Change {
  pullRequest: PullRequest;
  mergedAt: number;
  /** Of its merge commit on the default branch, oldest first. */
  position: number;
  firstAuthoredAt: number;
}

/** Where each commit stands on the default branch. */
export function positionsOf({ commits }: Repository): Map<string, number> {
  return new Map(commits.map((commit, position) => [commit.sha, position]));
}

/** Every change of a component, whoever wrote it. */
export function changesOf({ repository, owns }: Subject): Change[] {
  const positions = positionsOf(repository);
  return repository.pullRequests.flatMap(pullRequest => {
    const { mergedAt, mergeCommitSha, commits, files } = pullRequest;
    const position = positions.get(mergeCommitSha ?? '');
    if (mergedAt === undefined || position === undefined) return [];
    const firstAuthoredAt = Math.min(...commits.map(c => c.authoredAt));
    const change = { pullRequest, mergedAt, position, firstAuthoredAt };
    return owns(files) ? [change] : [];
  });
}

/** Bots and coding agents are both of kind `Bot`. */
export function isHuman({ author }: PullRequest): boolean {
  return author.kind === 'User';
}
