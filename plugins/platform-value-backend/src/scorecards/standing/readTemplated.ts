import type { Knex } from 'knex';
import { traitCodes } from '../../catalog/traits';

/** What Backstage's scaffolder writes on what it makes. */
const sourceTemplate = 'backstage.io/source-template';

const statement = `
  select distinct entity_id from entity_traits
  where entity_id = any(?::int4[]) and trait = ${traitCodes.code(
    'annotation',
  )} and key = '${sourceTemplate}'`;

/** Those of some entities that a template made. */
export async function readTemplated(
  knex: Knex,
  entityIds: number[],
): Promise<Set<number>> {
  const { rows } = await knex.raw(statement, [entityIds]);
  return new Set(rows.map((row: { entity_id: number }) => row.entity_id));
}
