import type { Bench, BenchContext } from '../Bench';
import { openStore, type OpenedStore } from '../load/openStore';
import type { Comparison } from '../report/Comparison';
import { formatNumber } from '../report/formatSide';
import { summarise } from '../statistics/summarise';
import {
  measureGrowth,
  prepareReadings,
  type GrowthRound,
} from './measureGrowth';

async function run(context: BenchContext): Promise<Comparison[]> {
  const { server, options, say } = context;
  const stores: OpenedStore[] = [];
  for (const entities of options.sizes) {
    const { days, seed } = options;
    say(`Loading ${formatNumber(entities)} entities`);
    const store = await openStore(server, { seed, entities, days });
    await prepareReadings(server, store);
    stores.push(store);
  }
  const [smallest, ...larger] = await measureGrowth(server, {
    stores,
    rounds: options.rounds,
  });
  const sizes = stores.map(store => store.size.entities);
  return larger.flatMap((found, index) => {
    const grown = { from: sizes[0], to: sizes[index + 1] };
    return [
      compared('computed', { ...grown, smallest, found }),
      compared('stored', { ...grown, smallest, found }),
    ];
  });
}

const titles = {
  computed: 'one entity scorecard, computed',
  stored: '100 entity scorecards, stored',
};

function compared(
  key: keyof typeof titles,
  options: {
    from: number;
    to: number;
    smallest: GrowthRound[];
    found: GrowthRound[];
  },
): Comparison {
  const ours = summarise(options.found.map(round => round[key]));
  const other = summarise(options.smallest.map(round => round[key]));
  const [from, to] = [options.from, options.to].map(formatNumber);
  return {
    id: 'P6',
    what: `${titles[key]}, from ${from} to ${to} entities, warm`,
    target: '≤ 1.3 ×',
    result: `${formatNumber(ours.median / other.median)} ×`,
    unit: 'ms',
    ours: { name: `${to} entities`, summary: ours },
    other: { name: `${from} entities`, summary: other },
  };
}

/** P6: what growth does to reads. */
export const growth: Bench = { id: 'P6', run };
