import { annotations } from 'backstage-plugin-platform-value-common';
import { relationCodes } from '../../catalog/memberships';
import { traitCodes } from '../../catalog/traits';

/** What a row of {@link platformStatement} is about. */
export type PlatformFact =
  | 'exists'
  | 'domain'
  | 'production'
  | 'deprecated'
  | 'lifecycle'
  | 'managed';

const platforms = `
  with platforms as materialized (
    select distinct t.entity_id from entity_traits t join entities e using (entity_id)
    where t.trait = ${traitCodes.code('type')} and t.value = 'platform'
      and e.kind in ('system', 'component')
  )`;

const traits = `
  select p.entity_id, case
      when t.trait = ${traitCodes.code('type')} then 'exists'
      when t.trait = ${traitCodes.code('relation')} then 'domain'
      else 'managed' end as fact,
    t.value, t.valid_from, t.valid_to
  from platforms p join entity_traits t using (entity_id)
  where (t.trait = ${traitCodes.code('type')} and t.value = 'platform')
    or (t.trait = ${traitCodes.code(
      'relation',
    )} and t.key = 'partOf' and t.value like 'domain:%')
    or (t.trait = ${traitCodes.code('annotation')} and t.key = '${
  annotations.productManager
}' and t.value <> '')`;

const memberships = `
  select p.entity_id, case
      when m.relation = ${relationCodes.code('domain')} then 'domain'
      when m.target in ('production', 'deprecated') then m.target
      else 'lifecycle' end as fact,
    m.target as value, m.valid_from, m.valid_to
  from platforms p join memberships m using (entity_id)
  where m.relation in (${relationCodes.code('domain')}, ${relationCodes.code(
  'lifecycle',
)})`;

/** What the catalog said of each platform over time, a row for each stretch. */
export const platformStatement = `${platforms}
  select e.entity_id as entity, e.ref, e.title, f.fact, f.value,
    extract(epoch from f.valid_from)::float8 as start, extract(epoch from f.valid_to)::float8 as "end"
  from (${traits} union ${memberships}) f join entities e using (entity_id)
  order by e.ref, f.fact, f.value, f.valid_from`;
