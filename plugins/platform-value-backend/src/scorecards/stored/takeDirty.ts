import type { Knex } from 'knex';
import { traitCodes } from '../../catalog/traits';
import { organisationScopeId } from '../wide/scopeIds';

/** What is refreshed together, in this order: each is made of those before. */
export const refreshStages = [
  'entity',
  'domain',
  'platform',
  'organisation',
] as const;

/** One of {@link refreshStages}. */
export type RefreshStage = (typeof refreshStages)[number];

const take = `
  delete from dirty_entities d using (
    select m.entity_id from dirty_entities m left join entities e using (entity_id)
    where case when m.entity_id < 0 then 'platform' when m.entity_id = 0 then 'organisation'
      when e.kind = 'domain' then 'domain' else 'entity' end = ?
    order by m.entity_id limit ? for update of m skip locked
  ) t where d.entity_id = t.entity_id returning d.entity_id`;

const markDomains = `
  insert into dirty_entities (since, entity_id)
  select ?::timestamptz, entity_id from entities where ref = any(?::text[]) and removed_at is null
  order by entity_id
  on conflict (entity_id) do nothing`;

const markPlatforms = `
  insert into dirty_entities (since, entity_id)
  select ?::timestamptz, -entity_id from entities where ref = any(?::text[])
  union select ?::timestamptz, ${organisationScopeId}
  order by 2
  on conflict (entity_id) do nothing`;

const markAll = `
  insert into dirty_entities (since, entity_id)
  select ?::timestamptz, entity_id from entities where removed_at is null and kind = any(?::text[])
  union select ?::timestamptz, -entity_id from entity_traits
    where trait = ${traitCodes.code(
      'type',
    )} and value = 'platform' and valid_to = 'infinity'
  union select ?::timestamptz, ${organisationScopeId}
  order by 2
  on conflict (entity_id) do nothing`;

/**
 * Takes dirty scopes of a stage, for as long as the transaction lasts: cut
 * before its end, they are dirty still. Several replicas take different ones.
 */
export async function takeDirty(
  tx: Knex.Transaction,
  { stage, limit }: { stage: RefreshStage; limit: number },
): Promise<number[]> {
  const { rows } = await tx.raw(take, [stage, limit]);
  return rows
    .map((row: { entity_id: number }) => row.entity_id)
    .sort((a: number, b: number) => a - b);
}

/** Marks all entities of some kinds and what they add up to, as when a new day begins. */
export async function markAllDirty(
  tx: Knex.Transaction,
  kinds: string[],
  now: Date,
): Promise<void> {
  await tx.raw(markAll, [now, kinds, now, now]);
}

/** Marks the domains that entities belong to: they are made of them. */
export async function markDomainsDirty(
  tx: Knex.Transaction,
  refs: string[],
  now: Date,
): Promise<void> {
  await tx.raw(markDomains, [now, [...new Set(refs)]]);
}

/** Marks platforms, by their refs, and the organisation. */
export async function markWideDirty(
  tx: Knex.Transaction,
  platforms: string[],
  now: Date,
): Promise<void> {
  await tx.raw(markPlatforms, [now, [...new Set(platforms)], now]);
}
