import type { Bench, BenchContext } from '../Bench';
import { copyDatabase, dropDatabase } from '../database/databases';
import { openStore } from '../load/openStore';
import type { Comparison } from '../report/Comparison';
import { formatNumber } from '../report/formatSide';
import { summarise } from '../statistics/summarise';
import { measureWrites, type WriteRound } from './measureWrites';

const copyName = 'bench_p2';

async function run(context: BenchContext): Promise<Comparison[]> {
  const { server, options } = context;
  const { entities = 1000, days, seed, rounds, signals, batch } = options;
  const store = await openStore(server, { seed, entities, days });
  context.say(`Writing into ${formatNumber(store.signals)} signals`);
  await copyDatabase(server, store.database, copyName);
  const copy = { ...store, database: copyName };
  const written = { store: copy, rounds, signals, batch };
  const found = await measureWrites(server, written);
  await dropDatabase(server, copyName);
  return [speed(found, batch), repetition(found)];
}

function speed(rounds: WriteRound[], batch: number): Comparison {
  const perSecond = (key: 'storeMilliseconds' | 'copyMilliseconds') =>
    summarise(rounds.map(round => (round.signals * 1000) / round[key]));
  const ours = perSecond('storeMilliseconds');
  const other = perSecond('copyMilliseconds');
  return {
    id: 'P2',
    what: `signals stored a second, through zod and upsert, ${batch} at once`,
    target: '≥ 0.7',
    result: formatNumber(ours.median / other.median),
    unit: '/s',
    ours: { name: 'store', summary: ours },
    other: {
      name: 'bare COPY of the same rows in their order',
      summary: other,
    },
  };
}

function repetition(rounds: WriteRound[]): Comparison {
  const bytes = rounds.map(round => round.repeatedWal / round.signals);
  const rewritten = Math.max(...rounds.map(round => round.rewritten));
  return {
    id: 'P2',
    what: 'WAL of storing the same signals again',
    target: 'none',
    result: `${rewritten} rows written`,
    unit: 'B a signal',
    ours: { name: 'store', summary: summarise(bytes) },
  };
}

/** P2: how fast signals are stored. */
export const writes: Bench = { id: 'P2', run };
