import type { Bench, BenchContext } from '../Bench';
import {
  copyDatabase,
  dropDatabase,
  withDatabase,
} from '../database/databases';
import { openStore, type OpenedStore } from '../load/openStore';
import { startOfDay } from '../load/StoreSize';
import type { Comparison } from '../report/Comparison';
import { formatNumber } from '../report/formatSide';
import { summarise } from '../statistics/summarise';
import { measurePurge, type PurgeResult } from './measurePurge';
import { measureStorage, type Storage } from './measureStorage';
import { readsAll } from './plannedScans';

const copyName = 'bench_p8';
const daysPurged = 30;

/** Of RHDH Scorecard 4.4.1: 8.4 million values of 10,000 entities over 30 days took 3,456 MB. */
const peerBytesPerValue = 412;

async function run(context: BenchContext): Promise<Comparison[]> {
  const { server, options, say } = context;
  const { entities = 1000, days, seed } = options;
  const store = await openStore(server, { seed, entities, days });
  const taken = await withDatabase(server, store.database, measureStorage);
  say('Purging the oldest month');
  await copyDatabase(server, store.database, copyName);
  const purged = await withDatabase(server, copyName, knex =>
    measurePurge(knex, {
      ids: store.ids,
      before: startOfDay(store.size, daysPurged),
    }),
  );
  await dropDatabase(server, copyName);
  return [perSignal(taken), perLinkedSignal(taken), purge(purged, store)];
}

const once = (value: number) => summarise([value]);

function perSignal({ signals, signalRows }: Storage): Comparison {
  const bytes = signals / signalRows;
  return {
    id: 'P8',
    what: `bytes a signal as loaded, facts and indexes included, ${formatNumber(
      signalRows,
    )} signals`,
    target: '≤ 250',
    result: formatNumber(bytes),
    unit: 'B',
    ours: { name: 'signal', summary: once(bytes) },
    other: {
      name: 'RHDH Scorecard 4.4.1, a value',
      summary: once(peerBytesPerValue),
    },
  };
}

function perLinkedSignal(taken: Storage): Comparison {
  const bytes = (taken.signals + taken.links) / taken.signalRows;
  return {
    id: 'P8',
    what: `the same with the ${formatNumber(taken.linkRows)} links beside them`,
    target: 'none; for comparison',
    result: formatNumber(bytes),
    unit: 'B',
    ours: { name: 'signal', summary: once(bytes) },
  };
}

function purge(purged: PurgeResult, { size }: OpenedStore): Comparison {
  const whole = purged.scans.filter(readsAll);
  const said = whole.length ? whole.join(', ') : 'index scans only';
  const slowest = formatNumber(purged.longestMilliseconds);
  return {
    id: 'P8',
    what: `${daysPurged} days of ${formatNumber(
      size.entities,
    )} entities purged: ${formatNumber(purged.rows)} rows`,
    target: 'index scans only',
    result: `${said}; longest transaction ${slowest} ms`,
    unit: 's',
    ours: { name: 'purge', summary: once(purged.milliseconds / 1000) },
  };
}

/** P8: what a signal takes, and how it is got rid of. */
export const storage: Bench = { id: 'P8', run };
