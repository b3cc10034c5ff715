import type { Knex } from 'knex';

/** A fact that is known where nothing went wrong. */
export interface KnownFact {
  ref: string;
  source: string;
  kind: number;
  externalId: string;
  at: Date;
  /** Until when its source last changed it. */
  updatedAt: Date;
}

const facts = `
  select e.ref, o.id as source, s.kind, s.external_id as "externalId", s.at, s.source_updated_at as "updatedAt"
  from signals s join entities e using (entity_id) join sources o using (source_id)`;

/** Facts in a time that is said to be covered, neither stored nor set aside by name. */
const unseen = `
  select i.ref, i.source, i.kind, i.external_id, i.at
  from unnest(?::text[], ?::text[], ?::int2[], ?::text[], ?::timestamptz[], ?::timestamptz[])
    as i(ref, source, kind, external_id, at, updated_at)
  join entities e on e.ref = i.ref join sources o on o.id = i.source
  join coverage c on c.entity_id = e.entity_id and c.source_id = o.source_id and c.kind = i.kind
    and i.at >= c.covered_from and greatest(i.at, i.updated_at) < c.covered_until
  where not exists (select from signals s where s.entity_id = e.entity_id and s.kind = i.kind
      and s.source_id = o.source_id and s.external_id = i.external_id)
    and not exists (select from unmapped_facts u where u.kind = i.kind and u.external_id = i.external_id)
    and not exists (select from dead_letters d join partitions p using (partition_id)
      where p.source_id = o.source_id and d.external_id in (i.external_id, 'unknown'))
  order by 1, 3, 5`;

/** What is known now, to be held against what another portal claims. */
export async function readFacts(knex: Knex): Promise<KnownFact[]> {
  const { rows } = await knex.raw(facts);
  return rows;
}

/** Facts of a time that a portal says it has covered, and does not have. */
export async function unseenClaims(
  knex: Knex,
  known: KnownFact[],
): Promise<string[]> {
  const { rows } = await knex.raw(unseen, [
    known.map(({ ref }) => ref),
    known.map(({ source }) => source),
    known.map(({ kind }) => kind),
    known.map(({ externalId }) => externalId),
    known.map(({ at }) => at.toISOString()),
    known.map(({ updatedAt }) => updatedAt.toISOString()),
  ]);
  return rows.map((row: object) => Object.values(row).map(String).join(' '));
}
