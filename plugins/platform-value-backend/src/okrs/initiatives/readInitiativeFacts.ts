import type {
  Initiative,
  KeyResult,
} from 'backstage-plugin-platform-value-common';
import type { Knex } from 'knex';

/** What is stored of an initiative. */
export interface InitiativeFacts {
  id: string;
  title: string;
  /** The entity ref of its platform. */
  platform: string;
  state: Initiative['state'];
  /** The day it was shipped, `yyyy-mm-dd`. */
  shippedAt?: string;
  /** Those that are still known. */
  keyResults: { id: string; money?: KeyResult['money'] }[];
  /** Those that are in the catalog, in the order of their refs. */
  entities: { entityId: number; ref: string }[];
}

const statement = `
  select i.initiative_id::text as id, i.title, i.platform, i.state, i.shipped_at::text as "shippedAt",
    (select coalesce(json_agg(json_build_object('id', k.id, 'money', k.money) order by k.id), '[]')
      from key_results k where k.id = any(i.key_results)) as "keyResults",
    (select coalesce(json_agg(json_build_object('entityId', e.entity_id, 'ref', e.ref) order by e.ref), '[]')
      from entities e where e.entity_id = any(i.entity_ids) and e.removed_at is null) as entities
  from initiatives i
  where (:platform::text is null or i.platform = :platform::text) and (:id::int4 is null or i.initiative_id = :id::int4)
  order by i.shipped_at desc nulls first, i.initiative_id`;

interface FactsRow extends Omit<InitiativeFacts, 'shippedAt' | 'keyResults'> {
  shippedAt: string | null;
  keyResults: { id: string; money: KeyResult['money'] | null }[];
}

/** Initiatives, those under way first, then the newest. */
export async function readInitiativeFacts(
  knex: Knex,
  { platform, id }: { platform?: string; id?: string } = {},
): Promise<InitiativeFacts[]> {
  const { rows } = await knex.raw(statement, {
    platform: platform ?? null,
    id: id ?? null,
  } as Knex.ValueDict);
  return rows.map(({ shippedAt, keyResults, ...row }: FactsRow) => ({
    ...row,
    shippedAt: shippedAt ?? undefined,
    keyResults: keyResults.map(keyResult => ({
      id: keyResult.id,
      money: keyResult.money ?? undefined,
    })),
  }));
}
