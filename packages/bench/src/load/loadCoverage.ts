import type { Knex } from 'knex';
import { kindCodes } from '../plugin/store';
import { pushedFact } from './adoption/capabilities';
import { measuredMetrics } from './measuredMetrics';
import { hasUsage } from './signals/usage';
import { historyEnd, startOfDay, type StoreSize } from './StoreSize';

/** The source that all rows are said to be from; no built-in one takes them up. */
export const benchSource = 'bench';

/** The kinds of signals that a loaded store holds of every entity, or may. */
export const loadedKinds = [
  'deployment',
  'change',
  'build',
  'incident',
  'workItem',
  'usage',
  'retention',
  'cost',
  'evidence',
] as const;

/** Who push facts of capabilities, and measurements of products. */
const pushingSources = { facts: 'push:flags', measurements: 'push:quality' };

const insertSource = `
  insert into sources (id, watched_until) values (?, ?) returning source_id`;

const insertPartitions = `
  insert into partitions (source_id, key)
  select ?, 'service ' || e.entity_id from unnest(?::int4[]) as e(entity_id)`;

const insertAssignments = `
  insert into assignments (entity_id, source_id, partition_id, selector)
  select e.entity_id, p.source_id, p.partition_id, '{}'
  from unnest(?::int4[]) as e(entity_id) join partitions p on p.key = 'service ' || e.entity_id
  where p.source_id = ?`;

const insertStreams = `
  insert into streams (partition_id, source_id, stream, kinds, covered_from, watched_until, complete)
  select partition_id, source_id, ?, ?::int2[], ?, ?, true from partitions where source_id = ?`;

const insertExpectations = `
  insert into expectations (entity_id, kind, because, origin)
  select e.entity_id, k.kind, 'seen', 'seen'
  from unnest(?::int4[]) as e(entity_id) cross join unnest(?::int2[]) as k(kind)`;

interface CoverageOptions {
  size: StoreSize;
  ids: number[];
}

/**
 * Says of each entity that all kinds were watched over the whole history, and
 * that a platform pushed its fact as long.
 *
 * @returns our id of the source
 */
export async function loadCoverage(
  knex: Knex,
  options: CoverageOptions,
): Promise<number> {
  const codes = loadedKinds.map(kind => kindCodes.code(kind));
  return knex.transaction(async tx => {
    const sourceId = await loadSource(tx, {
      ...{ ...options, id: benchSource },
      streams: [{ stream: 'all', kinds: codes }],
    });
    await loadPushes(tx, options);
    await tx.raw(insertExpectations, [options.ids, codes] as Knex.Value[]);
    return sourceId;
  });
}

async function loadPushes(
  tx: Knex,
  { size, ids }: CoverageOptions,
): Promise<void> {
  const kinds = [kindCodes.code('evidence')];
  await loadSource(tx, {
    ...{ size, ids, id: pushingSources.facts },
    streams: [{ stream: `fact ${pushedFact}`, kinds }],
  });
  const products = ids.filter((_, entity) => hasUsage(entity));
  const measured = kindCodes.code('measurement');
  await loadSource(tx, {
    ...{ size, id: pushingSources.measurements, ids: products },
    streams: measuredMetrics.map(metric => ({
      stream: `measurement ${metric}`,
      kinds: [measured],
    })),
  });
  await tx.raw(insertExpectations, [products, [measured]] as Knex.Value[]);
}

/** A source that watched some entities by the same streams of each. */
async function loadSource(
  tx: Knex,
  options: CoverageOptions & {
    id: string;
    streams: { stream: string; kinds: number[] }[];
  },
): Promise<number> {
  const { size, ids, id, streams } = options;
  const { rows } = await tx.raw(insertSource, [id, historyEnd]);
  const sourceId: number = rows[0].source_id;
  const since = startOfDay(size, 0);
  await tx.raw(insertPartitions, [sourceId, ids] as Knex.Value[]);
  await tx.raw(insertAssignments, [ids, sourceId] as Knex.Value[]);
  for (const { stream, kinds } of streams) {
    const bindings = [stream, kinds, since, historyEnd, sourceId];
    await tx.raw(insertStreams, bindings as Knex.Value[]);
  }
  return sourceId;
}
