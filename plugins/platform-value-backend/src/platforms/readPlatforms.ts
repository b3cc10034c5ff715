import type { Knex } from 'knex';
import { relationCodes } from '../catalog/memberships';
import { traitCodes } from '../catalog/traits';
import type { Platforms } from './resolveDefinitions';

/** A system says its domain by a relation, a component through its system. */
const statement = `
  select e.ref, array(
    select m.target from memberships m
    where m.entity_id = e.entity_id and m.relation = ${relationCodes.code(
      'domain',
    )}
      and m.valid_to = 'infinity'
    union
    select r.value from entity_traits r
    where r.entity_id = e.entity_id and r.trait = ${traitCodes.code(
      'relation',
    )} and r.key = 'partOf'
      and r.value like 'domain:%' and r.valid_to = 'infinity'
    order by 1
  ) as domains
  from entity_traits t join entities e using (entity_id)
  where t.trait = ${traitCodes.code(
    'type',
  )} and t.value = 'platform' and t.valid_to = 'infinity'
    and e.kind in ('system', 'component') and e.removed_at is null
  order by e.ref`;

/** The platforms of the catalog: systems and components of type platform. */
export async function readPlatforms(knex: Knex): Promise<Platforms> {
  const { rows } = await knex.raw(statement);
  return new Map(
    rows.map(({ ref, domains }: { ref: string; domains: string[] }) => [
      ref,
      domains,
    ]),
  );
}
