import type { Bench, BenchContext } from '../Bench';
import { copyDatabase, dropDatabase } from '../database/databases';
import { openStore, type OpenedStore } from '../load/openStore';
import { startForked } from '../processes/startForked';
import type { Comparison } from '../report/Comparison';
import { formatNumber } from '../report/formatSide';
import { summarise } from '../statistics/summarise';
import { recomputeResultSchema, type RecomputeResult } from './recompute';

const copyName = 'bench_p7';
const file = require.resolve('./recomputeHere');

async function run(context: BenchContext): Promise<Comparison[]> {
  const { server, options, say } = context;
  const { entities = 1000, days, seed } = options;
  const store = await openStore(server, { seed, entities, days });
  const found: RecomputeResult[] = [];
  for (const domains of [false, true]) {
    say(`Computing readings ${domains ? 'with' : 'without'} those of domains`);
    await copyDatabase(server, store.database, copyName);
    found.push(await inProcess(store, { domains, rounds: options.rounds }));
    await dropDatabase(server, copyName);
  }
  const [ofEntities, ofAll] = found;
  return [
    share(ofEntities, entities),
    share(ofAll, entities, ', domains too'),
    duration(ofAll, entities),
    memory(ofAll, entities),
  ];
}

async function inProcess(
  { sourceId }: OpenedStore,
  options: { domains: boolean; rounds: number },
): Promise<RecomputeResult> {
  const json = JSON.stringify({ database: copyName, sourceId, ...options });
  const schema = recomputeResultSchema;
  const { said, stop } = await startForked(file, { args: [json], schema });
  await stop();
  return said;
}

const seconds = (milliseconds: number[]) =>
  summarise(milliseconds.map(each => each / 1000));

function share(
  { rounds }: RecomputeResult,
  entities: number,
  more = '',
): Comparison {
  const ours = seconds(rounds.map(round => round.someMilliseconds));
  const other = seconds(rounds.map(round => round.allMilliseconds));
  const changed = `${rounds[0].some} of ${formatNumber(entities)}`;
  return {
    id: 'P7',
    what: `readings computed anew after ${changed} entities changed${more}`,
    target: more ? 'none; for comparison' : '≤ 3 %',
    result: `${formatNumber((100 * ours.median) / other.median)} %`,
    unit: 's',
    ours: { name: 'changed ones', summary: ours },
    other: { name: 'all', summary: other },
  };
}

function duration({ rounds }: RecomputeResult, entities: number): Comparison {
  const ours = seconds(rounds.map(round => round.allMilliseconds));
  const perTenThousand = (ours.median * 10_000) / entities;
  return {
    id: 'P7',
    what: `all readings of ${formatNumber(entities)} entities after midnight`,
    target: '≤ 60 s at 10,000',
    result: `${formatNumber(perTenThousand)} s for 10,000, in proportion`,
    unit: 's',
    ours: { name: 'roll', summary: ours },
  };
}

function memory(
  { peakMemory, memoryBefore }: RecomputeResult,
  entities: number,
): Comparison {
  const megabytes = (bytes: number) => summarise([bytes / 1e6]);
  return {
    id: 'P7',
    what: `memory of the process that does so, ${formatNumber(
      entities,
    )} entities`,
    target: '≤ 300 MB',
    result: `${formatNumber(peakMemory / 1e6)} MB at most`,
    unit: 'MB',
    ours: { name: 'peak', summary: megabytes(peakMemory) },
    other: { name: 'before it began', summary: megabytes(memoryBefore) },
  };
}

/** P7: what a change costs, and what a midnight costs. */
export const recomputing: Bench = { id: 'P7', run };
