import type { FactKey } from 'backstage-plugin-platform-value-node';
import type { Knex } from 'knex';
import { kindCodes } from '../codes';

/** What is stored of a partition against what its source has. */
export interface Comparison {
  /** Facts that the source has. */
  present: number;
  /** Facts that the source has and we do not. */
  missing: FactKey[];
  /** Facts that we have and the source does not. */
  surplus: FactKey[];
  /** Facts that we have. */
  stored: number;
}

/**
 * Facts that belong to no entity are known too, and so are those that could
 * not be understood for long: until then each reconciliation has them read again.
 */
const readStored = `
  select s.kind, s.external_id, true as signal from signals s
  where s.entity_id = any(?::int4[]) and s.source_id = ? and s.kind = any(?::int2[])
  union
  select u.kind, u.external_id, false from unmapped_facts u where u.partition_id = ? and u.kind = any(?::int2[])
  union
  select k.kind, d.external_id, false from dead_letters d cross join unnest(?::int2[]) as k(kind)
  where d.partition_id = ? and d.stream = ? and d.at <= ?::timestamptz - interval '30 days'`;

interface StoredRow {
  kind: number;
  external_id: string;
  signal: boolean;
}

/** Compares by key; `present` holds facts under the keys that {@link keyOf} makes. */
export async function compareFacts(
  knex: Knex,
  slice: {
    partitionId: number;
    stream: string;
    sourceId: number;
    entityIds: number[];
    kinds: number[];
    now: Date;
  },
  present: Map<string, FactKey>,
): Promise<Comparison> {
  const { partitionId, stream, sourceId, entityIds, kinds, now } = slice;
  const { rows } = await knex.raw(readStored, [
    ...[entityIds, sourceId, kinds, partitionId, kinds],
    ...[kinds, partitionId, stream, now],
  ] as Knex.Value[]);
  const facts = rows.map((row: StoredRow) => ({
    kind: kindCodes.word(row.kind),
    externalId: row.external_id,
    signal: row.signal,
  }));
  const known = new Set<string>(facts.map(keyOf));
  const signals = facts.filter(({ signal }: { signal: boolean }) => signal);
  return {
    present: present.size,
    missing: [...present]
      .filter(([key]) => !known.has(key))
      .map(([, fact]) => fact),
    surplus: signals.filter((fact: FactKey) => !present.has(keyOf(fact))),
    stored: signals.length,
  };
}

/** A fact's key as one text. */
export function keyOf({ kind, externalId }: FactKey): string {
  return `${kind} ${externalId}`;
}
