import type { WorkflowRun } from '../runs/workflowRun';
import { runFact, type Attempt } from './runFact';

const at = (hour: number) => new Date(Date.UTC(2026, 0, 5, hour));
const run: WorkflowRun = {
  id: '7',
  file: 'deploy.yml',
  event: 'push',
  completed: true,
  outcome: 'success',
  sha: 'c0ffee',
  branch: 'main',
  attempt: 1,
  createdAt: at(0),
  startedAt: at(0),
  updatedAt: at(9),
};

function attempt(outcome: Attempt['outcome'], hour: number): Attempt {
  return { outcome, startedAt: at(hour - 1), finishedAt: at(hour) };
}

describe('runFact', () => {
  it.each([
    ['a success', [attempt('success', 3)], 'success', 3],
    [
      'a success at the second attempt',
      [attempt('failure', 3), attempt('success', 5)],
      'success',
      5,
    ],
    [
      'a success that was run again',
      [attempt('success', 3), attempt('failure', 5)],
      'success',
      3,
    ],
    ['failures', [attempt('failure', 3), attempt('failure', 5)], 'failure', 5],
  ] as const)('%s', (_, attempts, outcome, hour) => {
    const [fact] = runFact({ run, attempts: [...attempts] });
    expect(fact).toMatchObject({ externalId: 'run:7', outcome });
    expect(fact.finishedAt).toEqual(at(hour));
    expect(fact.startedAt).toEqual(at(hour - 1));
  });

  it.each([
    ['was cancelled', [attempt('cancelled', 3)]],
    ['was skipped', [attempt(undefined, 3)]],
    ['is not there', []],
  ])('that %s is none', (_, attempts) => {
    expect(runFact({ run, attempts })).toEqual([]);
  });

  it('is open while it runs, unless it succeeded already', () => {
    const running = { ...run, completed: false };
    const now = { outcome: undefined, startedAt: at(4) };
    expect(runFact({ run: running, job: 'live', attempts: [now] })).toEqual([
      expect.objectContaining({ externalId: 'run:7#live', outcome: 'open' }),
    ]);
    const attempts = [attempt('success', 3), now];
    expect(runFact({ run: running, attempts })).toEqual([
      expect.objectContaining({ outcome: 'success', finishedAt: at(3) }),
    ]);
  });
});
