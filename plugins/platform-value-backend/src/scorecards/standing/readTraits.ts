import type { Knex } from 'knex';
import { traitCodes } from '../../catalog/traits';

/** What Backstage's scaffolder writes on what it makes. */
const sourceTemplate = 'backstage.io/source-template';

const templated = `
  select distinct entity_id from entity_traits
  where entity_id = any(?::int4[]) and trait = ${traitCodes.code(
    'annotation',
  )} and key = '${sourceTemplate}'`;

const services = `
  select distinct t.entity_id from entity_traits t join entities e using (entity_id)
  where t.entity_id = any(?::int4[]) and e.kind = 'component'
    and t.trait = ${traitCodes.code('type')} and t.value = 'service'`;

/** Those of some entities that a template made. */
export function readTemplated(
  knex: Knex,
  entityIds: number[],
): Promise<Set<number>> {
  return readIds(knex, templated, entityIds);
}

/** Those of some entities that are, or were, services. */
export function readServices(
  knex: Knex,
  entityIds: number[],
): Promise<Set<number>> {
  return readIds(knex, services, entityIds);
}

async function readIds(
  knex: Knex,
  statement: string,
  entityIds: number[],
): Promise<Set<number>> {
  const { rows } = await knex.raw(statement, [entityIds]);
  return new Set(rows.map((row: { entity_id: number }) => row.entity_id));
}
