import type { Repository } from '../world/World';
import type { GithubFolder } from './GithubFolder';
import { githubRepository } from './githubRepository';
import { historyRepository } from './historyRepository';
import type { History } from './historySchema';
import type { NextId } from './NextId';

/** A repository of a recorded world, and which folder it came from. */
export interface Recording {
  repository: Repository;
  kind: 'history' | 'github';
  /** Nothing in it is later, epoch milliseconds. */
  last: number;
}

/** The latest of some times. */
export function latest(times: (number | null | undefined)[]): number {
  return times.reduce<number>((one, other) => Math.max(one, other ?? 0), 0);
}

export function recordingOfHistory(
  history: History,
  nextId: NextId,
): Recording {
  const last = latest([
    history.lastCommitAt,
    ...history.commits.flatMap(commit => [
      commit.authoredAt,
      commit.committedAt,
    ]),
    ...history.tags.map(tag => tag.createdAt),
  ]);
  const repository = historyRepository(history, nextId);
  return { kind: 'history', repository, last };
}

export function recordingOfGithub(
  github: GithubFolder,
  nextId: NextId,
): Recording {
  const { pulls, runs, jobs, issues } = github.bodies;
  const last = latest([
    ...pulls.flatMap(pull => [pull.updated_at, pull.closed_at]),
    ...runs.flatMap(run => [run.updated_at, run.run_started_at]),
    ...jobs.flatMap(job => [job.started_at, job.completed_at]),
    ...issues.flatMap(issue => [issue.updated_at, issue.closed_at]),
  ]);
  const repository = githubRepository({ ...github, nextId });
  return { kind: 'github', repository, last };
}
