import type { Knex } from 'knex';

/** An entity and what the catalog is to show of it. */
export interface AttachedEntity {
  entityRef: string;
  keyResults: {
    id: string;
    title: string;
    objectiveId: string;
    objectiveTitle: string;
    url?: string;
  }[];
}

const statement = `
  select e.ref as "entityRef", json_agg(json_build_object('id', k.id, 'title', k.title, 'objectiveId', o.id,
    'objectiveTitle', o.title, 'url', o.url) order by o.id, k.id) as "keyResults"
  from (select distinct entity_id, key_result from key_result_links where until = 'infinity') l
  join entities e on e.entity_id = l.entity_id and e.removed_at is null
  join key_results k on k.id = l.key_result
  join objectives o on o.id = k.objective
  where o.state in ('draft', 'active') and (:ref::text is null or e.ref = :ref::text)
  group by e.ref order by e.ref`;

interface AttachedRow {
  entityRef: string;
  keyResults: (Omit<AttachedEntity['keyResults'][number], 'url'> & {
    url: string | null;
  })[];
}

/** Entities with the key results of unfinished objectives they are linked to. */
export async function readAttached(
  knex: Knex,
  ref?: string,
): Promise<AttachedEntity[]> {
  const { rows } = await knex.raw(statement, {
    ref: ref ?? null,
  } as Knex.ValueDict);
  return rows.map(({ entityRef, keyResults }: AttachedRow) => ({
    entityRef,
    keyResults: keyResults.map(({ url, ...keyResult }) => ({
      ...keyResult,
      url: url ?? undefined,
    })),
  }));
}
