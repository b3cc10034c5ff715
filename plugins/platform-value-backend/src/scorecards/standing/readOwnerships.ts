import type { Ownership } from 'backstage-plugin-platform-value-node';
import type { Knex } from 'knex';
import { relationCodes } from '../../catalog/memberships';

const statement = `
  select entity_id as entity, target as team, extract(epoch from valid_from)::float8 as start,
    extract(epoch from valid_to)::float8 as "end"
  from memberships where entity_id = any(?::int4[]) and relation = ${relationCodes.code(
    'owner',
  )}
  order by entity_id, valid_from, target`;

/** Which teams owned some entities, and when. */
export async function readOwnerships(
  knex: Knex,
  entityIds: number[],
): Promise<Ownership[]> {
  const { rows } = await knex.raw(statement, [entityIds]);
  return rows;
}
