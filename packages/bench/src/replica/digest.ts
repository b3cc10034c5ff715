import { createHash } from 'node:crypto';
import type { Knex } from 'knex';

/** Everything that was collected and computed, under names that no database gives. */
const tables: Record<string, string> = {
  signals: `
    select e.ref, o.id, s.kind, s.external_id, s.at, s.seconds, s.value, s.outcome, s.author, s.facts::text,
      s.source_updated_at
    from signals s join entities e using (entity_id) join sources o using (source_id)
    order by e.ref, o.id, s.kind, s.external_id`,
  links: `
    select e.ref, l.kind, o.id, l.from_id, l.to_id, l.at, l.seconds, l.lag, l.confidence, l.method, l.author
    from links l join entities e using (entity_id) join sources o using (source_id)
    order by e.ref, l.kind, o.id, l.from_id, l.to_id`,
  commits: `
    select o.id, p.key, c.position, c.sha from commits c join partitions p using (partition_id)
    join sources o using (source_id) order by o.id, p.key, c.sha`,
  streams: `
    select o.id, p.key, s.stream, s.covered_from, s.covered_until, s.complete, s.due_at is null as done,
      s.failure::text
    from streams s join partitions p using (partition_id) join sources o on o.source_id = p.source_id
    order by o.id, p.key, s.stream`,
  unmapped: `
    select o.id, p.key, u.kind, u.external_id, u.reason from unmapped_facts u join partitions p using (partition_id)
    join sources o using (source_id) order by o.id, p.key, u.kind, u.external_id`,
  readings: `
    select e.ref, r.period, r.metric_id, r.value, r.sample_size,
      (r.reading::jsonb - 'computedAt' - 'freshness')::text as reading
    from readings r join entities e on e.entity_id = r.scope_id order by e.ref, r.period, r.metric_id`,
};

/** What a table held. */
export interface TableDigest {
  rows: number;
  hash: string;
}

/** A fingerprint of everything collected and computed, table by table. */
export async function digest(knex: Knex): Promise<Record<string, TableDigest>> {
  const found: Record<string, TableDigest> = {};
  for (const [table, statement] of Object.entries(tables)) {
    const { rows } = await knex.raw(statement);
    const hash = createHash('sha256').update(JSON.stringify(rows));
    found[table] = { rows: rows.length, hash: hash.digest('hex').slice(0, 16) };
  }
  return found;
}

/** Tables in which two digests differ. */
export function differences(
  one: Record<string, TableDigest>,
  other: Record<string, TableDigest>,
): string[] {
  return Object.keys(one).filter(
    table => one[table].hash !== other[table].hash,
  );
}
