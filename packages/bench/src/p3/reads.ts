import type { Bench, BenchContext } from '../Bench';
import { openStore } from '../load/openStore';
import type { Comparison } from '../report/Comparison';
import { formatNumber } from '../report/formatSide';
import { summarise } from '../statistics/summarise';
import { Caller } from './Caller';
import { forkPortal } from './forkPortal';
import {
  measuredPeriods,
  measureRequests,
  type MeasuredPeriod,
  type RequestRound,
} from './measureRequests';

const warmUp = 200;

async function run(context: BenchContext): Promise<Comparison[]> {
  const { server, options } = context;
  const { entities = 1000, days, seed } = options;
  const store = await openStore(server, { seed, entities, days });
  const what = `${formatNumber(entities)} entities, ${formatNumber(
    store.signals,
  )} signals`;
  context.say(`Reading ${what}`);
  const portal = await forkPortal(store.database);
  const caller = new Caller(portal.address);
  try {
    return await readPeriods(caller, { ...options, entities, what });
  } finally {
    caller.close();
    await portal.stop();
  }
}

interface ReadOptions {
  entities: number;
  requests: number;
  rounds: number;
  what: string;
}

async function readPeriods(
  caller: Caller,
  options: ReadOptions,
): Promise<Comparison[]> {
  const found: Comparison[] = [];
  for (const period of measuredPeriods) {
    await measureRequests(caller, {
      ...options,
      period,
      requests: Math.min(warmUp, options.requests),
      round: -1,
    });
    const rounds: RequestRound[] = [];
    for (let round = 0; round < options.rounds; round += 1) {
      rounds.push(await measureRequests(caller, { ...options, period, round }));
    }
    found.push(compared(period, rounds, options.what));
  }
  return found;
}

function compared(
  { title }: MeasuredPeriod,
  rounds: RequestRound[],
  what: string,
): Comparison {
  const ours = summarise(rounds.map(round => round.scorecard));
  const other = summarise(rounds.map(round => round.noOp));
  const more = formatNumber(ours.median - other.median);
  const raw = most(rounds.map(round => round.largest));
  const zipped = most(rounds.map(round => round.largestZipped));
  return {
    id: 'P3',
    what: `p95 of an entity scorecard over HTTP, ${title}; ${what}`,
    target: 'no-op + 3 ms; ≤ 10 kB',
    result: `no-op + ${more} ms; at most ${zipped} kB with gzip, ${raw} kB without`,
    unit: 'ms',
    ours: { name: 'scorecard', summary: ours },
    other: { name: 'authenticated no-op', summary: other },
  };
}

/** In kB. */
function most(bytes: number[]): string {
  return formatNumber(Math.max(...bytes) / 1000);
}

/** P3: how fast a scorecard is read. */
export const reads: Bench = { id: 'P3', run };
