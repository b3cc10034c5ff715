import type { Knex } from 'knex';
import { traitCodes, type Trait } from './traits';

/** The traits of one of our entities, as they are now. */
export interface EntityTraits {
  entityId: number;
  traits: Trait[];
}

const sameTrait = (alias: string) =>
  `${alias}.entity_id = i.entity_id and ${alias}.trait = i.trait and ${alias}.key = i.key and ${alias}.value = i.value`;

/** Rows that are gone and rows that are new are told apart in one snapshot. */
const replace = `
  with i as materialized (
    select entity_id, trait, key collate "C" as key, value collate "C" as value
    from unnest(?::int4[], ?::int2[], ?::text[], ?::text[]) as i(entity_id, trait, key, value)
  ), gone as (
    update entity_traits t set valid_to = ?
    where t.entity_id = any(?::int4[]) and t.valid_to = 'infinity'
      and not exists (select from i where ${sameTrait('t')})
  )
  insert into entity_traits (valid_from, entity_id, trait, key, value)
  select ?::timestamptz, i.entity_id, i.trait, i.key, i.value from i
  where not exists (
    select from entity_traits t where ${sameTrait(
      't',
    )} and t.valid_to = 'infinity'
  )
  order by i.entity_id, i.trait, i.key, i.value
  on conflict (entity_id, trait, key, value, valid_from) do update set valid_to = 'infinity'`;

/**
 * Takes down what entities say of themselves from `from` on, and what ended
 * `now`. What has not changed is not written.
 *
 * @param from - `-infinity` of entities that were never seen before
 */
export async function dateTraits(
  tx: Knex.Transaction,
  entities: EntityTraits[],
  { from, now }: { from: string; now: Date },
): Promise<void> {
  if (!entities.length) return;
  const rows = entities.flatMap(({ entityId, traits }) =>
    traits.map(trait => ({ entityId, ...trait })),
  );
  await tx.raw(replace, [
    rows.map(row => row.entityId),
    rows.map(row => traitCodes.code(row.trait)),
    rows.map(row => row.key),
    rows.map(row => row.value),
    now,
    entities.map(({ entityId }) => entityId),
    from,
  ]);
}
