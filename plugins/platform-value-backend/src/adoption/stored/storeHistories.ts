import type { Knex } from 'knex';
import type { MadeHistory } from '../history/AdoptionHistory';
import { toDocument } from './historyDocument';

const sameKey = `h.entity_id = i.entity_id and h.capability = i.capability`;

/** Rows that are gone and rows that are new are told apart in one snapshot. */
const replace = `
  with i as materialized (
    select entity_id, capability collate "C" as capability, platform collate "C" as platform, history
    from unnest(?::int4[], ?::text[], ?::text[], ?::json[]) as i(entity_id, capability, platform, history)
  ), gone as (
    delete from adoption_histories h where h.entity_id = any(?::int4[])
      and not exists (select from i where ${sameKey})
    returning h.entity_id
  ), written as (
    insert into adoption_histories (computed_at, entity_id, capability, platform, history)
    select ?::timestamptz, i.entity_id, i.capability, i.platform, i.history from i
    where not exists (
      select from adoption_histories h
      where ${sameKey} and h.platform = i.platform and h.history::text = i.history::text
    )
    order by i.entity_id, i.capability
    on conflict (entity_id, capability) do update set computed_at = excluded.computed_at,
      platform = excluded.platform, history = excluded.history
    returning entity_id
  )
  select entity_id from gone union select entity_id from written order by 1`;

/**
 * Makes `histories` all there are of some entities. What has not changed is
 * not written.
 *
 * @returns ids of entities of which something changed
 */
export async function storeHistories(
  tx: Knex,
  histories: MadeHistory[],
  { entityIds, now }: { entityIds: number[]; now: Date },
): Promise<number[]> {
  const { rows } = await tx.raw(replace, [
    histories.map(({ entity }) => entity),
    histories.map(({ capability }) => capability),
    histories.map(({ platform }) => platform),
    histories.map(toDocument),
    entityIds,
    now,
  ]);
  return rows.map((row: { entity_id: number }) => row.entity_id);
}
