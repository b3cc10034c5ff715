import type { Knex } from 'knex';

/**
 * `xmin` names the transaction that wrote a row last. Whoever stores signals
 * or looks anew writes the stream's row with them; a mark tells that links or
 * stored readings are yet to follow, and a stored reading that they did.
 * Of sources only the time counts: their rows change with every call.
 */
const statement = `
  with asked as materialized (select unnest(?::int4[]) as entity_id)
  select concat_ws(' | ',
    (select string_agg(concat_ws(' ', a.xmin, s.xmin), ',' order by a.entity_id, s.partition_id, s.stream)
      from asked join assignments a using (entity_id) join streams s using (partition_id)),
    (select string_agg(concat_ws(' ', source_id, watched_until), ',' order by source_id) from sources),
    (select string_agg(x.xmin::text, ',' order by x.entity_id, x.kind, x.origin) from asked join expectations x using (entity_id)),
    (select string_agg(x.xmin::text, ',' order by x.entity_id, x.exclusion_id) from asked join exclusions x using (entity_id)),
    (select string_agg(x.xmin::text, ',' order by x.entity_id) from asked join unlinked_entities x using (entity_id)),
    'adoption',
    (select string_agg(x.xmin::text, ',' order by x.entity_id, x.capability) from asked join adoption_histories x using (entity_id)),
    (select string_agg(x.xmin::text, ',' order by x.fact) from fact_watches x),
    'dirty',
    (select string_agg(x.xmin::text, ',' order by x.entity_id) from asked join dirty_entities x using (entity_id)),
    'readings',
    (select string_agg(x.xmin::text, ',' order by x.scope_id, x.period, x.metric_id) from asked join readings x on x.scope_id = asked.entity_id),
    'definitions',
    (select string_agg(x.xmin::text, ',' order by x.url) from definitions_documents x)
  ) as version`;

/**
 * Tells the state of what scorecards of some entities are made of: as long as
 * it is the same text, so are their numbers. It names no number itself.
 */
export async function readDataVersion(
  knex: Knex,
  entityIds: number[],
): Promise<string> {
  const { rows } = await knex.raw(statement, [entityIds]);
  return rows[0].version;
}
