import type { Knex } from 'knex';
import type {
  CollectedSignal,
  FactKey,
} from 'backstage-plugin-platform-value-node';
import { authorCodes, kindCodes, outcomeCodes } from './codes';

/** A signal about one of our entities, from one of our sources. */
export interface StoredSignal extends Omit<CollectedSignal, 'entityRef'> {
  entityId: number;
  sourceId: number;
}

/** A fact of one of our entities. */
export interface StoredFact extends FactKey {
  entityId: number;
}

/** The most rows that one statement writes. */
export const mostRowsPerStatement = 5000;

const columns = `at, source_updated_at, value, entity_id, seconds, source_id, kind, outcome, author, external_id, facts`;

const measured = (alias: string) =>
  `(${alias}.at, ${alias}.value, ${alias}.seconds, ${alias}.outcome, ${alias}.author, ${alias}.facts::text)`;

/**
 * The anti-join drops what has not changed before the conflict is met; its
 * limit has each row looked up by key, never joined with a whole partition:
 * `on conflict … where` alone locks and dirties every row it meets. The order
 * by key keeps writers from deadlocking, and is the faster one.
 */
const upsert = `
  with i as materialized (
    select * from unnest(?::timestamptz[], ?::timestamptz[], ?::float8[], ?::int4[], ?::int4[], ?::int2[],
      ?::int2[], ?::int2[], ?::"char"[], ?::text[], ?::json[]) as i(${columns})
  )
  insert into signals as s (${columns})
  select i.* from i
  left join lateral (
    select x.source_updated_at, x.at, x.value, x.seconds, x.outcome, x.author, x.facts from signals x
    where x.entity_id = i.entity_id and x.kind = i.kind and x.source_id = i.source_id and x.external_id = i.external_id
    limit 1
  ) o on true
  where not exists (
    select from tombstones t where t.entity_id = i.entity_id and t.kind = i.kind and t.source_id = i.source_id
      and t.external_id = i.external_id and t.removed_at >= i.source_updated_at
  ) and (o.source_updated_at is null
    or (i.source_updated_at >= o.source_updated_at and ${measured(
      'o',
    )} is distinct from ${measured('i')}))
  order by i.entity_id, i.kind, i.source_id, i.external_id collate "C"
  on conflict (entity_id, kind, source_id, external_id) do update set
    at = excluded.at, source_updated_at = excluded.source_updated_at, value = excluded.value,
    seconds = excluded.seconds, outcome = excluded.outcome, author = excluded.author, facts = excluded.facts
  where excluded.source_updated_at >= s.source_updated_at
  returning entity_id`;

const markUnlinked = `
  insert into unlinked_entities (since, entity_id)
  select ?::timestamptz, i.entity_id from unnest(?::int4[]) as i(entity_id)
  order by i.entity_id
  on conflict (entity_id) do nothing`;

/** The stone keeps an old version, met again in a late page, from coming back. */
const remove = `
  with gone as (
    delete from signals s using unnest(?::int4[], ?::int2[], ?::text[]) as i(entity_id, kind, external_id)
    where s.entity_id = i.entity_id and s.source_id = ? and s.kind = i.kind
      and s.external_id = i.external_id collate "C"
    returning s.entity_id, s.kind, s.source_id, s.external_id, s.source_updated_at
  )
  insert into tombstones (removed_at, entity_id, source_id, kind, external_id)
  select greatest(?::timestamptz, source_updated_at), entity_id, source_id, kind, external_id from gone
  order by entity_id, kind, source_id, external_id
  on conflict (entity_id, kind, source_id, external_id) do update set removed_at = excluded.removed_at
  returning entity_id`;

const expectSeen = `
  insert into expectations (entity_id, kind, because, origin)
  select i.entity_id, i.kind, 'seen', 'seen'
  from unnest(?::int4[], ?::int2[]) as i(entity_id, kind)
  where not exists (
    select from expectations e where e.entity_id = i.entity_id and e.kind = i.kind and e.origin = 'seen'
  )
  order by 1, 2
  on conflict do nothing`;

/** Writes signals; what metrics read is in `observations/`. */
export class DatabaseSignalStore {
  constructor(private readonly knex: Knex) {}

  /**
   * Stores signals so that any of them can be stored again, in any order,
   * with the same result. Entities of changed rows are marked to be linked.
   *
   * @returns how many rows were written
   */
  async store(
    signals: StoredSignal[],
    now: Date,
    tx: Knex = this.knex,
  ): Promise<number> {
    const newest = newestOfEach(signals);
    let written = 0;
    for (let i = 0; i < newest.length; i += mostRowsPerStatement) {
      const batch = newest.slice(i, i + mostRowsPerStatement);
      const { rows } = await tx.raw(upsert, columnsOf(batch) as Knex.Value[]);
      written += rows.length;
      await this.follow(tx, batch, rows, now);
    }
    return written;
  }

  /**
   * Removes facts that their source no longer has. A version of one that is
   * not newer than the removal never comes back.
   *
   * @returns how many rows went
   */
  async remove(
    facts: StoredFact[],
    sourceId: number,
    now: Date,
    tx: Knex = this.knex,
  ): Promise<number> {
    if (!facts.length) return 0;
    const { rows } = await tx.raw(remove, [
      facts.map(fact => fact.entityId),
      facts.map(fact => kindCodes.code(fact.kind)),
      facts.map(fact => fact.externalId),
      sourceId,
      now,
    ]);
    const entities = rows.map((row: { entity_id: number }) => row.entity_id);
    if (entities.length) await this.markUnlinked(tx, entities, now);
    return rows.length;
  }

  /** Marks entities whose links have to be made anew. */
  async markUnlinked(tx: Knex, entityIds: number[], now: Date): Promise<void> {
    await tx.raw(markUnlinked, [now, [...new Set(entityIds)]]);
  }

  private async follow(
    tx: Knex,
    batch: StoredSignal[],
    changed: { entity_id: number }[],
    now: Date,
  ): Promise<void> {
    if (!changed.length) return;
    const entityIds = changed.map(row => row.entity_id);
    await this.markUnlinked(tx, entityIds, now);
    const seen = kindsSeen(batch);
    await tx.raw(expectSeen, [
      seen.map(({ entityId }) => entityId),
      seen.map(({ kind }) => kindCodes.code(kind)),
    ]);
  }
}

/** One signal of each entity and kind. */
function kindsSeen(signals: StoredSignal[]): StoredSignal[] {
  const byKey = signals.map((signal): [string, StoredSignal] => [
    `${signal.entityId} ${signal.kind}`,
    signal,
  ]);
  return [...new Map(byKey).values()];
}

function newestOfEach(signals: StoredSignal[]): StoredSignal[] {
  const newest = new Map<string, StoredSignal>();
  for (const signal of signals) {
    const { entityId, kind, sourceId, externalId } = signal;
    const key = `${entityId} ${kind} ${sourceId} ${externalId}`;
    const other = newest.get(key);
    if (!other || other.sourceUpdatedAt <= signal.sourceUpdatedAt) {
      newest.set(key, signal);
    }
  }
  return [...newest.values()];
}

function columnsOf(batch: StoredSignal[]) {
  return [
    batch.map(signal => signal.at.toISOString()),
    batch.map(signal => signal.sourceUpdatedAt.toISOString()),
    batch.map(signal => signal.value ?? null),
    batch.map(signal => signal.entityId),
    batch.map(signal => signal.seconds ?? null),
    batch.map(signal => signal.sourceId),
    batch.map(signal => kindCodes.code(signal.kind)),
    batch.map(signal => outcomeCodes.code(signal.outcome)),
    batch.map(signal => authorCodes.code(signal.author ?? 'human')),
    batch.map(signal => signal.externalId),
    batch.map(signal => factsOf(signal)),
  ];
}

/** Postgres refuses NUL in text and json; an upstream may send it. */
function factsOf(signal: StoredSignal): string | null {
  if (!signal.facts) return null;
  const text = JSON.stringify(signal.facts).replaceAll('\\u0000', '');
  return text === '{}' ? null : text;
}
