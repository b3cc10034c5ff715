import type { Knex } from 'knex';
import type { DatedEntity } from './DatedEntity';
import { relationCodes } from './memberships';
import { traitCodes } from './traits';

const epoch = (column: string) => `extract(epoch from ${column})::float8`;

const readEntities = `
  select entity_id, ref, kind, ${epoch('removed_at')} as "end" from entities
  where entity_id = any(?::int4[]) order by entity_id`;

const readMemberships = `
  select entity_id, relation, target, ${epoch('valid_from')} as start, ${epoch(
  'valid_to',
)} as "end" from memberships
  where entity_id = any(?::int4[]) order by entity_id, relation, target, valid_from`;

const readTraits = `
  select entity_id, trait, key, value, ${epoch('valid_from')} as start, ${epoch(
  'valid_to',
)} as "end" from entity_traits
  where entity_id = any(?::int4[]) order by entity_id, trait, key, value, valid_from`;

interface EntityRow {
  entity_id: number;
  ref: string;
  kind: string;
  end: number | null;
}

interface MembershipRow {
  entity_id: number;
  relation: number;
  target: string;
  start: number;
  end: number;
}

interface TraitRow {
  entity_id: number;
  trait: number;
  key: string;
  value: string;
  start: number;
  end: number;
}

function datedEntity({ entity_id: entityId, ref, kind, end }: EntityRow) {
  const exists = { start: -Infinity, end: end ?? Infinity };
  return { entityId, ref, kind, exists, memberships: [], traits: [] };
}

/** Reads entities with all their past, in order of their ids. */
export async function readDatedEntities(
  knex: Knex,
  entityIds: number[],
): Promise<DatedEntity[]> {
  const read = (statement: string) =>
    knex.raw(statement, [entityIds]).then(({ rows }) => rows);
  const rows: EntityRow[] = await read(readEntities);
  const memberships: MembershipRow[] = await read(readMemberships);
  const traits: TraitRow[] = await read(readTraits);
  const entities = new Map(
    rows.map((row): [number, DatedEntity] => [row.entity_id, datedEntity(row)]),
  );
  for (const { entity_id: id, relation, ...rest } of memberships) {
    entities
      .get(id)
      ?.memberships.push({ relation: relationCodes.word(relation), ...rest });
  }
  for (const { entity_id: id, trait, ...rest } of traits) {
    entities.get(id)?.traits.push({ trait: traitCodes.word(trait), ...rest });
  }
  return [...entities.values()];
}
