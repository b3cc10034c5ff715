import type { Knex } from 'knex';

const take = `
  delete from dirty_entities d using (
    select entity_id from dirty_entities order by entity_id limit ? for update skip locked
  ) t where d.entity_id = t.entity_id returning d.entity_id`;

const markAll = `
  insert into dirty_entities (since, entity_id)
  select ?::timestamptz, entity_id from entities where removed_at is null and kind = any(?::text[])
  order by entity_id
  on conflict (entity_id) do nothing`;

/**
 * Takes dirty entities for as long as the transaction lasts: cut before its
 * end, they are dirty still. Several replicas take different ones.
 */
export async function takeDirty(
  tx: Knex.Transaction,
  limit: number,
): Promise<number[]> {
  const { rows } = await tx.raw(take, [limit]);
  return rows
    .map((row: { entity_id: number }) => row.entity_id)
    .sort((a: number, b: number) => a - b);
}

/** Marks all entities of some kinds, as when a new day begins. */
export async function markAllDirty(
  tx: Knex.Transaction,
  kinds: string[],
  now: Date,
): Promise<void> {
  await tx.raw(markAll, [now, kinds]);
}
