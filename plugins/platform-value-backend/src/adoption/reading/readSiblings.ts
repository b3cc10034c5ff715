import type { Knex } from 'knex';
import { memberKinds, relationCodes } from '../../catalog/memberships';

const owner = relationCodes.code('owner');

const statement = `
  select distinct own.entity_id as own_id, e.entity_id, e.ref
  from memberships own
  join memberships other on other.target = own.target and other.relation = ${owner}
    and other.valid_from <= ? and other.valid_to > ?
  join entities e on e.entity_id = other.entity_id
  where own.entity_id = any(?::int4[]) and own.relation = ${owner} and own.valid_from <= ? and own.valid_to > ?
    and other.entity_id <> own.entity_id and e.kind = any(?::text[])
  order by 1, 2`;

/** Another entity of the same owner. */
export interface Sibling {
  entityId: number;
  ref: string;
}

interface Row {
  own_id: number;
  entity_id: number;
  ref: string;
}

/** What else the owners of entities owned at a moment, by entity. */
export async function readSiblings(
  knex: Knex,
  entityIds: number[],
  at: Date,
): Promise<Map<number, Sibling[]>> {
  const bindings = [at, at, entityIds, at, at, memberKinds];
  const { rows } = await knex.raw(statement, bindings as Knex.Value[]);
  const siblings = new Map(
    entityIds.map((id): [number, Sibling[]] => [id, []]),
  );
  for (const { own_id: own, entity_id: entityId, ref } of rows as Row[]) {
    siblings.get(own)?.push({ entityId, ref });
  }
  return siblings;
}
