import { planOrganisation } from '../organisation/planOrganisation';
import { simulateRepository } from './simulateRepository';

const hour = 60 * 60 * 1000;
/* 1st November 2024, a Friday */
const start = Date.UTC(2024, 10, 1);
/* 3rd February 2026, a Tuesday, in the middle of work */
const end = Date.UTC(2026, 1, 3, 14);

const plan = planOrganisation({ seed: 1, services: 60, start });
const repositories = plan.repositories
  .filter(({ createdAt }) => createdAt < end)
  .map(
    repository =>
      simulateRepository({
        seed: 1,
        organisation: 'acme',
        plan: repository,
        end,
      }).repository,
  );

describe('simulateRepository', () => {
  it('leaves open what its end interrupts', () => {
    const running = repositories
      .flatMap(({ workflowRuns }) => workflowRuns)
      .filter(({ attempts }) =>
        attempts.some(attempt => attempt.completedAt === undefined),
      );
    expect(running.length).toBeGreaterThan(0);
    for (const run of running) {
      expect(run.createdAt).toBeGreaterThan(end - 5 * hour);
      expect(run.attempts[run.attempts.length - 1].conclusion).toBeUndefined();
      expect(
        run.jobs.every(({ completedAt }) => completedAt === undefined),
      ).toBe(true);
    }
    const deploying = repositories
      .flatMap(({ deployments }) => deployments)
      .filter(
        ({ statuses }) => statuses[statuses.length - 1].state !== 'inactive',
      )
      .filter(({ createdAt }) => createdAt > end - hour);
    expect(deploying.length).toBeGreaterThan(0);
    const open = repositories
      .flatMap(({ pullRequests }) => pullRequests)
      .filter(({ closedAt }) => closedAt === undefined);
    expect(
      open.every(
        ({ mergedAt, mergeCommitSha }) => !mergedAt && !mergeCommitSha,
      ),
    ).toBe(true);
  });

  it('runs one deployment of an environment at a time', () => {
    for (const { deployments } of repositories) {
      const production = deployments.filter(
        ({ environment }) => environment !== 'staging',
      );
      const freeAt = new Map<string, number>();
      for (const { environment, createdAt, statuses } of production) {
        expect(createdAt).toBeGreaterThanOrEqual(freeAt.get(environment) ?? 0);
        const ended = statuses.find(({ state }) =>
          /success|failure|error/.test(state),
        );
        if (ended) freeAt.set(environment, ended.createdAt);
      }
    }
  });

  it('keeps at most one deployment of an environment active', () => {
    for (const { deployments } of repositories) {
      const active = deployments.filter(
        ({ environment, statuses }) =>
          environment !== 'staging' &&
          statuses[statuses.length - 1].state === 'success',
      );
      const environments = active.map(({ environment }) => environment);
      expect(new Set(environments).size).toBe(environments.length);
    }
  });
});
