import type { CallTimes, GithubLimits, Resource } from './GithubLimits';
import { costOf, type SimulatedSlice } from './backlog';

/**
 * The seconds that no policy can fall below: nothing but the backfill is read,
 * every budget is spent up to the reserve, and no time is lost.
 */
export function lowerBound(
  slices: SimulatedSlice[],
  options: { limits: GithubLimits; times: CallTimes; reserve: number },
): number {
  const { limits, times, reserve } = options;
  const bounds = (['rest', 'graphql'] as Resource[]).flatMap(resource => {
    const cost = costOf(slices, resource);
    return [
      (cost / (limits.perHour[resource] * (1 - reserve))) * 3600,
      (cost / limits.perMinute[resource]) * 60,
    ];
  });
  const computing = pagesOfGraphql(slices) * times.seconds.graphql;
  const perMinute = limits.graphqlSecondsPerMinute / times.computing;
  return Math.max(...bounds, (computing / perMinute) * 60);
}

function pagesOfGraphql(slices: SimulatedSlice[]): number {
  return slices
    .filter(({ stream }) => stream.resource === 'graphql')
    .reduce((sum, { pages }) => sum + pages, 0);
}
