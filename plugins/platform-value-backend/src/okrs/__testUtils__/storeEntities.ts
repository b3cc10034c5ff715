import type { Knex } from 'knex';

/** Puts entities into the catalog's mirror, and gives their ids in order. */
export async function storeEntities(
  knex: Knex,
  refs: readonly string[],
): Promise<number[]> {
  const rows = await knex('entities')
    .insert(
      refs.map(ref => ({
        ...{ ref, uid: `uid of ${ref}`, kind: ref.split(':')[0] },
        ...{ title: ref.split('/')[1], content_hash: '' },
      })),
    )
    .returning('entity_id');
  return rows.map(({ entity_id }) => entity_id);
}
