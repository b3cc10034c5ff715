import type { Knex } from 'knex';
import type { KnownEntity } from '../history/KnownEntity';

/** Excused from when it was said, through the last day, as long as it stands. */
const statement = `
  select entity_id, capability, extract(epoch from valid_from)::float8 as start,
    extract(epoch from least(valid_to, (exempt_until + 1)::timestamp at time zone 'UTC'))::float8 as "end"
  from adoption_reasons
  where entity_id = any(?::int4[]) and exempt_until is not null
  order by entity_id, capability, valid_from`;

type Exemption = KnownEntity['exemptions'][number];

/** Reads when owners of entities were excused from capabilities, by entity. */
export async function readExemptions(
  knex: Knex,
  entityIds: number[],
): Promise<Map<number, Exemption[]>> {
  const { rows } = await knex.raw(statement, [entityIds]);
  const exemptions = new Map<number, Exemption[]>();
  for (const { entity_id: id, ...exemption } of rows) {
    const known = exemptions.get(id);
    if (known) known.push(exemption);
    else exemptions.set(id, [exemption]);
  }
  return exemptions;
}
