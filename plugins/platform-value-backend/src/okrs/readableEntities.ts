import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import type { Knex } from 'knex';
import { unknownEntity } from '../catalog/DatabaseScopes';
import type { EntityAccess } from '../catalog/EntityAccess';

/** @internal */
export interface ReadableEntitiesOptions {
  knex: Knex;
  access: Pick<EntityAccess, 'visible'>;
  credentials: BackstageCredentials;
}

/**
 * Our id of each ref, in the order of the refs.
 *
 * @throws NotFoundError naming the first that is not in the catalog for this
 * caller.
 */
export async function readableEntities(
  refs: readonly string[],
  { knex, access, credentials }: ReadableEntitiesOptions,
): Promise<number[]> {
  const wanted = refs.map(ref => stringifyEntityRef(parseEntityRef(ref)));
  const rows: { entity_id: number; ref: string }[] = await knex('entities')
    .whereIn('ref', wanted)
    .whereNull('removed_at')
    .select('entity_id', 'ref');
  const ids = new Map(rows.map(({ ref, entity_id }) => [ref, entity_id]));
  const visible = await access.visible([...ids.keys()], credentials);
  return wanted.map(ref => {
    const id = ids.get(ref);
    if (id === undefined || !visible.has(ref)) throw unknownEntity(ref);
    return id;
  });
}
