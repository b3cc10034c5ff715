import type { Bench, BenchContext } from '../Bench';
import type { Comparison } from '../report/Comparison';
import { formatNumber } from '../report/formatSide';
import { quantile, summarise } from '../statistics/summarise';
import { appLimits, observedTimes } from './GithubLimits';
import { judgeEstimates } from './judgeEstimates';
import { lowerBound } from './lowerBound';
import { pluginPolicy } from './Policy';
import { simulateBackfill, type SimulationResult } from './simulateBackfill';
import { backfillOf, type Backlog } from './backlog';

const days = 365;
const day = 86_400;

async function run({ options, say }: BenchContext): Promise<Comparison[]> {
  const { entities: repositories = 10_000, seed } = options;
  const backlog: Backlog = { seed, repositories, days };
  const common = {
    backlog,
    limits: appLimits,
    times: observedTimes,
    policy: pluginPolicy,
  };
  say(`Simulating ${formatNumber(repositories)} repositories`);
  const backfill = simulateBackfill(common);
  const live = simulateBackfill({ ...common, onlyLiveFor: 3 * day });
  say(
    `Refused calls: ${backfill.refusals}; points spent on looking: ${backfill.probed}`,
  );
  const { reserve } = pluginPolicy;
  const slices = backfillOf(backlog);
  const bounds = [reserve, 0].map(share => ({
    share,
    seconds: lowerBound(slices, { ...common, reserve: share }),
  }));
  return [
    ...bounds.map(bound => duration(backlog, backfill, bound)),
    freshness(backfill, live),
    estimates(backfill),
  ];
}

const once = (value: number) => summarise([value]);

function duration(
  { repositories }: Backlog,
  { seconds }: SimulationResult,
  bound: { share: number; seconds: number },
): Comparison {
  const left = bound.share
    ? `${100 * bound.share} % of the budgets left to the portal`
    : 'the whole budgets, though the plugin leaves its reserve';
  return {
    id: 'P9',
    what: `a backfill of ${formatNumber(
      repositories,
    )} repositories × ${days} days with live work, simulated`,
    target: bound.share ? '≤ 1.2 ×' : 'none; for comparison',
    result: `${formatNumber(seconds / bound.seconds)} ×`,
    unit: 'h',
    ours: { name: 'policy', summary: once(seconds / 3600) },
    other: {
      name: `least that GitHub's limits allow, ${left}`,
      summary: once(bound.seconds / 3600),
    },
  };
}

function freshness(
  backfill: SimulationResult,
  live: SimulationResult,
): Comparison {
  const minutes = ({ delays, waiting }: SimulationResult) =>
    once(quantile([...delays, ...waiting], 0.99) / 60);
  const longest = Math.max(0, ...backfill.delays, ...backfill.waiting) / 60;
  return {
    id: 'P9',
    what: 'from a change upstream to its being collected, p99, while the backfill goes on',
    target: 'live work never starves',
    result: `the longest ${formatNumber(longest)} min`,
    unit: 'min',
    ours: { name: 'with the backfill', summary: minutes(backfill) },
    other: { name: 'without', summary: minutes(live) },
  };
}

/** An hour's budget comes at once: nearer to the end nobody can tell. */
const slack = 1800;

function estimates(backfill: SimulationResult): Comparison {
  const errors = judgeEstimates(backfill, slack);
  const worst = errors.reduce((a, b) => (b.factor > a.factor ? b : a));
  return {
    id: 'P9',
    what: 'the end that Data health tells over the last 80 % of a stream, give or take half an hour',
    target: 'within a factor of 2',
    result: `${formatNumber(worst.factor)} ×, of ${worst.stream}`,
    unit: '×',
    ours: {
      name: 'worst of each stream',
      summary: summarise(errors.map(({ factor }) => factor)),
    },
  };
}

/** P9: how long a backfill takes, by simulation. It needs no database. */
export const backfill: Bench = { id: 'P9', run };
