import { tinyWorld } from '../../testing/tinyWorld';
import { hour, minute, startOf } from '../../testing/tinyTime';
import { worldAsOf } from './worldAsOf';

const world = tinyWorld();

/** Something of the first repository, as of a moment of day 10. */
function asOf(time: number) {
  return worldAsOf(world, startOf(10) + time).repositories[0];
}

describe('worldAsOf', () => {
  it('is the world itself from its end on', () => {
    expect(worldAsOf(world, world.end)).toBe(world);
  });

  it('shows nothing of the moment or later', () => {
    const { commits, pullRequests } = asOf(12 * hour);
    expect([commits.length, pullRequests.length]).toEqual([10, 11]);
    const { repositories } = worldAsOf(world, startOf(10));
    expect(repositories.map(({ name }) => name)).toEqual([
      'checkout',
      'handbook',
    ]);
  });

  it('has a pull request open until it is merged, updated by its last review', () => {
    const before = asOf(12 * hour).pullRequests[10];
    expect(before).toMatchObject({
      closedAt: undefined,
      mergedAt: undefined,
      mergeCommitSha: undefined,
      updatedAt: startOf(10) + 11 * hour,
    });
    const after = asOf(12 * hour + 1).pullRequests[10];
    expect(after).toEqual(world.repositories[0].pullRequests[10]);
    expect(asOf(10 * hour).pullRequests[10].reviews).toEqual([]);
  });

  it('has a deployment with the statuses that it had by then', () => {
    const { deployments } = asOf(12 * hour + 12 * minute);
    const [previous, current] = deployments.slice(-2);
    expect(previous.statuses.map(({ state }) => state)).toContain('failure');
    expect(current.statuses.map(({ state }) => state)).toEqual(['in_progress']);
  });

  it('has a run without an end while it runs, and no attempt before its time', () => {
    const { workflowRuns } = asOf(12 * hour + 2 * minute);
    const run = workflowRuns[workflowRuns.length - 1];
    expect(run.attempts).toEqual([
      { startedAt: startOf(10) + 12 * hour + minute },
    ]);
    expect(run.jobs[0].conclusion).toBeUndefined();
    const rerun = worldAsOf(world, startOf(6) + 12 * hour + 30 * minute);
    expect(rerun.repositories[0].workflowRuns[6].attempts).toHaveLength(1);
  });

  it('has an issue open until it is closed', () => {
    const moment = startOf(8) + 14 * hour;
    const { issues } = worldAsOf(world, moment).repositories[0];
    expect(issues[2]).toMatchObject({
      closedAt: undefined,
      updatedAt: startOf(8) + 13 * hour,
    });
  });
});
