import type { Knex } from 'knex';

const take = `
  delete from dirty_entities d using (
    select m.entity_id from dirty_entities m left join entities e using (entity_id)
    where (e.kind is not distinct from 'domain') = ?
    order by m.entity_id limit ? for update of m skip locked
  ) t where d.entity_id = t.entity_id returning d.entity_id`;

const markDomains = `
  insert into dirty_entities (since, entity_id)
  select ?::timestamptz, entity_id from entities where ref = any(?::text[]) and removed_at is null
  order by entity_id
  on conflict (entity_id) do nothing`;

const markAll = `
  insert into dirty_entities (since, entity_id)
  select ?::timestamptz, entity_id from entities where removed_at is null and kind = any(?::text[])
  order by entity_id
  on conflict (entity_id) do nothing`;

/**
 * Takes dirty domains, or other dirty entities, for as long as the transaction
 * lasts: cut before its end, they are dirty still. Several replicas take
 * different ones.
 */
export async function takeDirty(
  tx: Knex.Transaction,
  { domains, limit }: { domains: boolean; limit: number },
): Promise<number[]> {
  const { rows } = await tx.raw(take, [domains, limit]);
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

/** Marks the domains that entities belong to: they are made of them. */
export async function markDomainsDirty(
  tx: Knex.Transaction,
  refs: string[],
  now: Date,
): Promise<void> {
  await tx.raw(markDomains, [now, [...new Set(refs)]]);
}
