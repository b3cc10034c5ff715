import type { Knex } from 'knex';
import type { CollectedSignal } from 'backstage-plugin-platform-value-node';
import { authorCodes, kindCodes, outcomeCodes } from './codes';

/** A signal about one of our entities, from one of our sources. */
export interface StoredSignal extends Omit<CollectedSignal, 'entityRef'> {
  entityId: number;
  sourceId: number;
}

/** The most rows that one statement writes. */
export const mostRowsPerStatement = 5000;

const columns = `at, source_updated_at, value, entity_id, seconds, source_id, kind, outcome, author, external_id, facts`;

const measured = (alias: string) =>
  `(${alias}.at, ${alias}.value, ${alias}.seconds, ${alias}.outcome, ${alias}.author, ${alias}.facts::text)`;

/**
 * The anti-join drops what has not changed before the conflict is met:
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
  ) o on true
  where o.source_updated_at is null
    or (i.source_updated_at >= o.source_updated_at and ${measured(
      'o',
    )} is distinct from ${measured('i')})
  order by i.entity_id, i.kind, i.source_id, i.external_id collate "C"
  on conflict (entity_id, kind, source_id, external_id) do update set
    at = excluded.at, source_updated_at = excluded.source_updated_at, value = excluded.value,
    seconds = excluded.seconds, outcome = excluded.outcome, author = excluded.author, facts = excluded.facts
  where excluded.source_updated_at >= s.source_updated_at
  returning entity_id`;

const markDirty = `
  insert into dirty_entities (since, entity_id)
  select ?::timestamptz, i.entity_id from unnest(?::int4[]) as i(entity_id)
  order by i.entity_id
  on conflict (entity_id) do nothing`;

const expectSeen = `
  insert into expectations (entity_id, kind, because, origin)
  select distinct i.entity_id, i.kind, 'seen', 'seen'
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
   * with the same result. Entities of changed rows are marked dirty.
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

  private async follow(
    tx: Knex,
    batch: StoredSignal[],
    changed: { entity_id: number }[],
    now: Date,
  ): Promise<void> {
    if (!changed.length) return;
    const dirty = [...new Set(changed.map(row => row.entity_id))];
    await tx.raw(markDirty, [now, dirty]);
    await tx.raw(expectSeen, [
      batch.map(signal => signal.entityId),
      batch.map(signal => kindCodes.code(signal.kind)),
    ]);
  }
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
