import type {
  CheckIn,
  LinkOrigin,
} from 'backstage-plugin-platform-value-common';
import type { Knex } from 'knex';
import { keyResultSelect, type KeyResultColumns } from '../okrColumns';

/** That an entity serves a key result. */
export interface FactualLink {
  entityId: number;
  ref: string;
  /** `annotation` where several tie the two, else the oldest. */
  origin: LinkOrigin;
  /** ISO 8601 with zone. */
  since: string;
}

/** What is known of a key result at a moment. */
export interface KeyResultFacts {
  columns: KeyResultColumns;
  lastCheckIn?: CheckIn;
  /** In the order of the entities' refs. */
  links: FactualLink[];
}

/** Which key results are asked for; all when neither is given. */
export interface KeyResultFactsQuestion {
  /** Ids of objectives. */
  objectives?: readonly string[];
  /** Our ids of entities that they are linked to at that moment. */
  entityIds?: readonly number[];
  /** What was said and tied up to this moment counts. */
  at: Date;
}

const statement = `
  select ${keyResultSelect},
    (select json_build_object('at', c.at, 'value', c.value, 'confidence', c.confidence, 'comment', c.comment)
      from check_ins c where c.key_result = k.id and c.at <= :at order by c.at desc limit 1) as check_in,
    coalesce(l.links, '[]') as links
  from key_results k
  left join lateral (
    select json_agg(json_build_object('entityId', d.entity_id, 'ref', d.ref, 'origin', d.origin, 'since', d.since)
      order by d.ref) as links
    from (
      select distinct on (e.ref) l.entity_id, e.ref, l.origin, l.since
      from key_result_links l join entities e on e.entity_id = l.entity_id
      where l.key_result = k.id and l.since <= :at and l.until > :at
        and (e.removed_at is null or e.removed_at > :at)
      order by e.ref, l.origin <> 'annotation', l.since, l.origin
    ) d
  ) l on true
  where (:objectives::text[] is null or k.objective = any(:objectives::text[]))
    and (:entityIds::int4[] is null or k.id in (
      select l.key_result from key_result_links l
      where l.entity_id = any(:entityIds::int4[]) and l.since <= :at and l.until > :at
    ))
  order by array_position('{engineering,product,business}'::text[], k.function), k.id`;

interface FactsRow extends KeyResultColumns {
  check_in: {
    at: string;
    value: number;
    confidence: number | null;
    comment: string | null;
  } | null;
  links: FactualLink[];
}

/** Key results with what was said of them and tied to them, by function and id. */
export async function readKeyResultFacts(
  knex: Knex,
  { objectives, entityIds, at }: KeyResultFactsQuestion,
): Promise<KeyResultFacts[]> {
  const { rows } = await knex.raw(statement, {
    at,
    objectives: (objectives as string[]) ?? null,
    entityIds: (entityIds as number[]) ?? null,
  } as Knex.ValueDict);
  return rows.map(factsOf);
}

function factsOf({ check_in: checkIn, links, ...columns }: FactsRow) {
  return {
    columns,
    lastCheckIn: checkIn
      ? {
          at: new Date(checkIn.at).toISOString(),
          value: checkIn.value,
          confidence: checkIn.confidence ?? undefined,
          comment: checkIn.comment ?? undefined,
        }
      : undefined,
    links: links.map(link => ({
      ...link,
      since: new Date(link.since).toISOString(),
    })),
  };
}
