import { appLimits, observedTimes, type GithubLimits } from './GithubLimits';
import { lowerBound } from './lowerBound';
import { pluginPolicy } from './Policy';
import { SimulatedGithub } from './SimulatedGithub';
import { simulateBackfill, type SimulationOptions } from './simulateBackfill';
import { backfillOf } from './backlog';

const backlog = { seed: 1, repositories: 60, days: 90 };
const generous: GithubLimits = {
  perHour: { rest: 1e9, graphql: 1e9 },
  perMinute: { rest: 1e9, graphql: 1e9 },
  graphqlSecondsPerMinute: 1e9,
};

function options(changes: Partial<SimulationOptions> = {}): SimulationOptions {
  return {
    backlog,
    limits: appLimits,
    times: observedTimes,
    policy: pluginPolicy,
    ...changes,
  };
}

describe('simulateBackfill', () => {
  it('gives the same for the same seed', () => {
    expect(simulateBackfill(options())).toEqual(simulateBackfill(options()));
  });

  it.each([0, 0.4, 0.9])(
    'is never below what the limits allow, with a reserve of %d',
    reserve => {
      const limits = {
        ...appLimits,
        perHour: { rest: 100, graphql: 200 },
      };
      const given = options({ limits, policy: { ...pluginPolicy, reserve } });
      const { seconds } = simulateBackfill(given);
      // the first hour's budget is there at once
      const bound = lowerBound(backfillOf(backlog), { ...given, reserve });
      expect(seconds).toBeGreaterThanOrEqual(bound - 3600);
    },
  );

  it('takes as long as the pages of the slowest budget where nothing limits it', () => {
    const policy = { ...pluginPolicy, slicesAtOnce: { rest: 1, graphql: 1 } };
    const { seconds } = simulateBackfill(options({ limits: generous, policy }));
    const pages = backfillOf(backlog)
      .filter(({ stream }) => stream.resource === 'graphql')
      .reduce((sum, slice) => sum + slice.pages, 0);
    expect(seconds).toBeGreaterThanOrEqual(pages * 1.5);
    expect(seconds).toBeLessThan(pages * 1.5 * 1.1);
  });

  it('counts what was never looked at as waiting', () => {
    const policy = { ...pluginPolicy, probeEvery: 1e9 };
    const limits = { ...appLimits, perHour: { rest: 100, graphql: 100 } };
    const { delays, waiting } = simulateBackfill(options({ limits, policy }));
    expect(delays).toEqual([]);
    expect(waiting.length).toBeGreaterThan(0);
    expect(Math.min(...waiting)).toBeGreaterThanOrEqual(0);
  });

  it('collects what moves within one look and a little, when nothing else is to be done', () => {
    const { delays } = simulateBackfill(options({ onlyLiveFor: 86_400 }));
    expect(delays.length).toBeGreaterThan(60);
    expect(Math.max(...delays)).toBeLessThan(pluginPolicy.probeEvery * 1.2);
  });
});

describe('SimulatedGithub', () => {
  it.each([
    ['an hour', { perHour: { rest: 2, graphql: 9 } }],
    ['a minute', { perMinute: { rest: 2, graphql: 9 } }],
  ])('refuses what is above the calls of %s', (_, limited) => {
    const github = new SimulatedGithub(
      { ...generous, ...limited },
      observedTimes,
    );
    expect(github.call('rest', 2, 30)).toMatchObject({ refused: false });
    expect(github.call('rest', 1, 31)).toEqual({ refused: true, retryAt: 91 });
    expect(github.call('graphql', 1, 31)).toMatchObject({ refused: false });
    expect(github.call('rest', 2, 3600)).toMatchObject({
      refused: false,
      doneAt: 3600.3,
      resetsAt: 7200,
    });
    expect(github.refusals).toBe(1);
  });

  it('refuses more computing than a minute allows', () => {
    const github = new SimulatedGithub(
      { ...generous, graphqlSecondsPerMinute: 1 },
      { ...observedTimes, computing: 0.5 },
    );
    expect(github.call('graphql', 1, 0)).toMatchObject({ refused: false });
    expect(github.call('graphql', 1, 1)).toMatchObject({ refused: true });
    expect(github.call('rest', 1, 1)).toMatchObject({ refused: false });
  });
});
