import type { Bench, BenchContext } from '../Bench';
import type { Comparison } from '../report/Comparison';
import { formatNumber } from '../report/formatSide';
import { summarise } from '../statistics/summarise';
import { openOrganisation } from './GithubOrganisation';
import { measureCalls, type RefreshCalls } from './measureCalls';

const measuredAt = 10_000;
const movedShare = 0.3;

/** Days of history; a refresh reads none but the last. */
const days = 30;

async function run({ options, say }: BenchContext): Promise<Comparison[]> {
  const { entities: services = 500, seed } = options;
  say(`Opening an organisation of ${formatNumber(services)} services`);
  const organisation = await openOrganisation({ seed, services, days });
  try {
    const found = await measureCalls(organisation, movedShare);
    for (const [route, count] of Object.entries(found.refresh.byRoute)) {
      say(`  ${count} × ${route}`);
    }
    return [
      compared(found.refresh, found.entities, '≤ 1/8 of the peer'),
      compared(found.idle, found.entities, '≤ 400 when nothing moved'),
    ];
  } finally {
    await organisation.server.close();
  }
}

function compared(
  { total, moved }: RefreshCalls,
  entities: number,
  target: string,
): Comparison {
  const ours = (total * measuredAt) / entities;
  const share = formatNumber(moved * 100);
  return {
    id: 'P1',
    what: `calls of a refresh of ${formatNumber(
      measuredAt,
    )} GitHub entities, ${share} % moved; counted at ${formatNumber(
      entities,
    )} and scaled`,
    target,
    result: `1/${formatNumber(measuredAt / ours)}`,
    unit: 'calls',
    ours: {
      name: 'deployments, changes, commits, builds, incidents, evidence',
      summary: summarise([ours]),
    },
    other: {
      name: 'RHDH Scorecard 2.8.1, one number an entity',
      summary: summarise([measuredAt]),
    },
  };
}

/** P1: what a refresh asks of GitHub. It needs no database. */
export const calls: Bench = { id: 'P1', run };
