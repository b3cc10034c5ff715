import { appLimits, observedTimes } from './GithubLimits';
import { judgeEstimates } from './judgeEstimates';
import { pluginPolicy } from './Policy';
import { simulateBackfill } from './simulateBackfill';

function steady(count: number, seconds: (page: number) => number) {
  return Array.from({ length: count }, (_, index) => ({
    at: seconds(index + 1),
    stream: 'commits',
  }));
}

describe('judgeEstimates', () => {
  it('finds nothing wrong with a steady pace', () => {
    const pages = steady(100, page => page * 60);
    const [{ stream, factor }] = judgeEstimates({ pages }, 0);
    expect(stream).toBe('commits');
    expect(factor).toBeCloseTo(1, 5);
  });

  it('finds what a pace hides that falls to a fifth', () => {
    const pages = steady(100, page => page * 60 + Math.max(0, page - 50) * 240);
    const [{ factor }] = judgeEstimates({ pages }, 0);
    expect(factor).toBeGreaterThan(4);
  });

  it.each([1, 7, 2026])(
    'keeps what Data health tells within a factor of two in a played backfill (seed %i)',
    seed => {
      const played = simulateBackfill({
        backlog: { seed, repositories: 2000, days: 365 },
        limits: appLimits,
        times: observedTimes,
        policy: pluginPolicy,
      });
      for (const { stream, factor } of judgeEstimates(played, 1800)) {
        expect([stream, factor <= 2]).toEqual([stream, true]);
      }
    },
  );
});
