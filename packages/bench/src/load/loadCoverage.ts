import type { Knex } from 'knex';
import { kindCodes } from '../plugin/store';
import { historyEnd, startOfDay, type StoreSize } from './StoreSize';

/** The source that all rows are said to be from; no built-in one takes them up. */
export const benchSource = 'bench';

/** The kinds of signals that a loaded store holds. */
export const loadedKinds = [
  'deployment',
  'change',
  'build',
  'incident',
  'workItem',
  'usage',
] as const;

const insertSource = `
  insert into sources (id, watched_until) values (?, ?) returning source_id`;

const insertPartitions = `
  insert into partitions (source_id, key)
  select ?, 'service ' || e.entity_id from unnest(?::int4[]) as e(entity_id)`;

const insertAssignments = `
  insert into assignments (entity_id, source_id, partition_id, selector)
  select e.entity_id, p.source_id, p.partition_id, '{}'
  from unnest(?::int4[]) as e(entity_id) join partitions p on p.key = 'service ' || e.entity_id`;

const insertStreams = `
  insert into streams (partition_id, source_id, stream, kinds, covered_from, watched_until, complete)
  select partition_id, source_id, 'all', ?::int2[], ?, ?, true from partitions`;

const insertExpectations = `
  insert into expectations (entity_id, kind, because, origin)
  select e.entity_id, k.kind, 'seen', 'seen'
  from unnest(?::int4[]) as e(entity_id) cross join unnest(?::int2[]) as k(kind)`;

/**
 * Says of each entity that all kinds were watched over the whole history.
 *
 * @returns our id of the source
 */
export async function loadCoverage(
  knex: Knex,
  options: { size: StoreSize; ids: number[] },
): Promise<number> {
  const { size, ids } = options;
  const codes = loadedKinds.map(kind => kindCodes.code(kind));
  return knex.transaction(async tx => {
    const { rows } = await tx.raw(insertSource, [benchSource, historyEnd]);
    const sourceId: number = rows[0].source_id;
    await tx.raw(insertPartitions, [sourceId, ids] as Knex.Value[]);
    await tx.raw(insertAssignments, [ids]);
    const since = startOfDay(size, 0);
    await tx.raw(insertStreams, [codes, since, historyEnd] as Knex.Value[]);
    await tx.raw(insertExpectations, [ids, codes] as Knex.Value[]);
    return sourceId;
  });
}
