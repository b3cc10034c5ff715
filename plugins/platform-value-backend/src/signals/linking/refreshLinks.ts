import type { Knex } from 'knex';
import { markAdoptionsStale } from '../../catalog/markAdoptionsStale';
import { linkRowsOf, type LinkRow } from './linkRows';
import { readEntityFacts } from './readEntityFacts';

/** The most entities linked in one transaction. */
const entitiesAtOnce = 50;

const columns = `at, entity_id, seconds, lag, confidence, source_id, kind, method, author, from_id, to_id`;

const measured = (alias: string) =>
  `(${alias}.at, ${alias}.seconds, ${alias}.lag, ${alias}.confidence, ${alias}.method, ${alias}.author)`;

const sameKey = `l.entity_id = i.entity_id and l.kind = i.kind and l.source_id = i.source_id
  and l.from_id = i.from_id and l.to_id = i.to_id`;

/** Rows that are gone and rows that are new are told apart in one snapshot. */
const replace = `
  with i as materialized (
    select to_timestamp(u.at)::timestamptz(0) as at, u.entity_id, u.seconds, u.lag, u.confidence, u.source_id, u.kind,
      u.method, u.author, u.from_id collate "C" as from_id, u.to_id collate "C" as to_id
    from unnest(?::float8[], ?::int4[], ?::int4[], ?::int4[], ?::float4[], ?::int2[], ?::int2[], ?::int2[],
      ?::"char"[], ?::text[], ?::text[]) as u(${columns})
  ), gone as (
    delete from links l where l.entity_id = any(?::int4[])
      and not exists (select from i where ${sameKey})
  )
  insert into links (${columns})
  select i.at, i.entity_id, i.seconds, i.lag, i.confidence, i.source_id, i.kind, i.method, i.author, i.from_id, i.to_id
  from i
  where not exists (
    select from links l where ${sameKey} and ${measured(
  'l',
)} is not distinct from ${measured('i')}
  )
  order by i.entity_id, i.kind, i.source_id, i.from_id, i.to_id
  on conflict (entity_id, kind, source_id, from_id, to_id) do update set
    at = excluded.at, seconds = excluded.seconds, lag = excluded.lag, confidence = excluded.confidence,
    method = excluded.method, author = excluded.author`;

const take = `
  delete from unlinked_entities u using (
    select entity_id from unlinked_entities order by entity_id limit ${entitiesAtOnce} for update skip locked
  ) t where u.entity_id = t.entity_id returning u.entity_id`;

const markDirty = `
  insert into dirty_entities (since, entity_id)
  select ?::timestamptz, i.entity_id from unnest(?::int4[]) as i(entity_id)
  order by i.entity_id
  on conflict (entity_id) do nothing`;

/**
 * Links all entities that are marked, and marks them dirty for their readings.
 * Cut in between, they are marked still; several replicas take different ones.
 *
 * @returns how many were linked
 */
export async function linkMarked(
  knex: Knex,
  { clock, signal }: { clock: () => Date; signal: AbortSignal },
): Promise<number> {
  let linked = 0;
  for (;;) {
    signal.throwIfAborted();
    const taken = await knex.transaction(tx => linkSome(tx, clock()));
    if (!taken) return linked;
    linked += taken;
  }
}

async function linkSome(tx: Knex.Transaction, now: Date): Promise<number> {
  const { rows } = await tx.raw(take);
  const entityIds: number[] = rows
    .map((row: { entity_id: number }) => row.entity_id)
    .sort((one: number, other: number) => one - other);
  if (!entityIds.length) return 0;
  await replaceLinks(tx, entityIds);
  await markAdoptionsStale(tx, entityIds, now);
  await tx.raw(markDirty, [now, entityIds]);
  return entityIds.length;
}

/**
 * Links the signals of entities anew, and writes only what changed. Links are
 * made from all of an entity's signals: a late deployment can become the first
 * one that contains an old change.
 */
export async function refreshLinks(
  knex: Knex,
  entityIds: number[],
): Promise<void> {
  const ordered = [...new Set(entityIds)].sort((a, b) => a - b);
  for (let i = 0; i < ordered.length; i += entitiesAtOnce) {
    const batch = ordered.slice(i, i + entitiesAtOnce);
    await knex.transaction(tx => replaceLinks(tx, batch));
  }
}

async function replaceLinks(
  tx: Knex.Transaction,
  entityIds: number[],
): Promise<void> {
  const facts = await readEntityFacts(tx, entityIds);
  const rows = [...facts].flatMap(([id, own]) => linkRowsOf(id, own));
  const bindings = [...columnsOf(rows), entityIds];
  await tx.raw(replace, bindings as Knex.Value[]);
}

function columnsOf(rows: LinkRow[]) {
  return [
    rows.map(row => row.at),
    rows.map(row => row.entityId),
    rows.map(row => row.seconds),
    rows.map(row => row.lag),
    rows.map(row => row.confidence),
    rows.map(row => row.sourceId),
    rows.map(row => row.kind),
    rows.map(row => row.method),
    rows.map(row => row.author),
    rows.map(row => row.from),
    rows.map(row => row.to),
  ];
}
