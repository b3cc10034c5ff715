import type { Knex } from 'knex';

const mark = `
  insert into stale_adoptions (since, entity_id)
  select distinct ?::timestamptz, i.entity_id from unnest(?::int4[]) as i(entity_id)
  order by i.entity_id
  on conflict (entity_id) do nothing`;

/**
 * Marks entities whose adoption of capabilities has to be looked at anew. Who
 * marks for stored readings too marks this first: adoptions are refreshed in
 * that order, and two orders would deadlock.
 */
export async function markAdoptionsStale(
  tx: Knex,
  entityIds: number[],
  now: Date,
): Promise<void> {
  if (entityIds.length) await tx.raw(mark, [now, entityIds]);
}
