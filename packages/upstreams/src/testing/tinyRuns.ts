import { RunAttempt, WorkflowRun } from '../world/World';
import {
  developer,
  hour,
  minute,
  startOf,
  tinyDays,
  tinySha,
} from './tinyTime';

/**
 * A push to `main` on most days, a pull request's branch on each fifth. Each
 * seventh failed once and went well at the second attempt; the last still runs.
 */
export function tinyRun(index: number): WorkflowRun {
  const createdAt = startOf(index) + 12 * hour + minute;
  const attempts = attemptsOf(index, createdAt);
  const onBranch = index % 5 === 2 || index === 17 || index === tinyDays - 1;
  return {
    id: 5000 + index,
    workflowId: 77,
    workflowName: 'Build',
    path: '.github/workflows/build.yml',
    runNumber: index + 1,
    event: onBranch ? 'pull_request' : 'push',
    branch: onBranch ? `change-${index}` : 'main',
    sha: onBranch ? tinySha('b', 10 * index) : tinySha('c', index),
    actor: developer,
    createdAt,
    attempts,
    jobs: [
      {
        id: 6000 + index,
        name: 'build',
        ...attempts[attempts.length - 1],
      },
    ],
  };
}

function attemptsOf(index: number, startedAt: number): RunAttempt[] {
  if (index === tinyDays - 1) return [{ startedAt }];
  const completedAt = startedAt + 5 * minute;
  if (index % 7 !== 6)
    return [{ startedAt, completedAt, conclusion: 'success' }];
  const again = startedAt + 30 * minute;
  return [
    { startedAt, completedAt, conclusion: 'failure' },
    {
      startedAt: again,
      completedAt: again + 5 * minute,
      conclusion: 'success',
    },
  ];
}
