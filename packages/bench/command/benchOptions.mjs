import { usageFailure } from '../../../scripts/cli/Failure.mjs';
import { readOptions, wholeNumber } from '../../../scripts/cli/readOptions.mjs';
import { inRepository } from '../../../scripts/toolchain/repository.mjs';

export const benchHelp = `Measures one of the targets beside what it is held against, prints both sides,
and writes its rows into docs/performance.md.

  yarn workspace platform-value-bench bench <id> [options]

  p1  upstream calls of a refresh          p7  readings computed anew
  p2  signals stored a second              p8  storage, and purging
  p3  entity scorecards over HTTP          p9  a backfill against GitHub's limits
  p4  lists, roll-ups, the organisation    r1  killed while it collects
  p6  growth of the organisation           r3  replicas that share the work
  n1  an organisation from nothing         r4  connections cut while it collects

  --entities <n>    entities of the store (1000; 10000 with --full)
  --days <n>        days of history (730)
  --full            the size that the targets speak of; takes long
  --rounds <n>      repetitions of each side (5)
  --signals <n>     p2: signals of one repetition (40000)
  --batch <n>       p2: signals given to the store at once (5000)
  --requests <n>    p3: requests of one repetition (300)
  --sizes <n,n>     p6: entities of the stores (1000,10000; and 100000 with --full)
  --kills <n>       r1: how often (100)
  --seed <n>        another organisation (1)
  --keep            keep the database in .tools/bench, and use it the next time
  --no-table        leave docs/performance.md as it is`;

const count = wholeNumber({ least: 1, most: 1_000_000_000 });

const table = {
  entities: { type: 'string', read: count },
  days: { type: 'string', read: count },
  rounds: { type: 'string', read: count },
  signals: { type: 'string', read: count },
  batch: { type: 'string', read: count },
  requests: { type: 'string', read: count },
  kills: { type: 'string', read: count },
  seed: { type: 'string', read: count },
  sizes: { type: 'string', read: text => text.split(',').map(count) },
  full: { type: 'boolean', default: false },
  keep: { type: 'boolean', default: false },
  'no-table': { type: 'boolean', default: false },
};

/**
 * Reads which bench is to run, and how.
 *
 * @param {string[]} argv
 */
export function readBenchOptions(argv) {
  const [id, ...rest] = argv;
  if (!id || id.startsWith('-')) {
    return { help: true };
  }
  if (!/^[npr]\d+$/i.test(id)) {
    throw usageFailure(`'${id}' is no bench`, 'Use --help to see all of them');
  }
  const {
    full,
    keep,
    help,
    'no-table': noTable,
    ...told
  } = readOptions(rest, table);
  const whole = full
    ? { entities: 10_000, sizes: [1000, 10_000, 100_000] }
    : {};
  const page = noTable ? {} : { table: inRepository('docs/performance.md') };
  return { id, help, keep, bench: { ...whole, ...defined(told), ...page } };
}

function defined(values) {
  return Object.fromEntries(
    Object.entries(values).filter(([, value]) => value !== undefined),
  );
}
