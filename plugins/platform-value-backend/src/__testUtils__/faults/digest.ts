import type { Knex } from 'knex';

/** Everything that was collected, under names that no database gives. */
const tables: Record<string, string> = {
  signals: `
    select e.ref, o.id, s.kind, s.external_id, s.at, s.seconds, s.value, s.outcome, s.author, s.facts::text
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
    select o.id, p.key, s.stream, s.complete, s.due_at is null as done, s.failure::text
    from streams s join partitions p using (partition_id) join sources o on o.source_id = p.source_id
    order by o.id, p.key, s.stream`,
  coverage: `
    select e.ref, o.id, c.kind, c.covered_from, least(c.covered_until, ?::timestamptz)
    from coverage c join entities e using (entity_id) join sources o using (source_id)
    order by e.ref, o.id, c.kind, c.covered_from`,
  unmapped: `
    select o.id, p.key, u.kind, u.external_id, u.reason from unmapped_facts u join partitions p using (partition_id)
    join sources o using (source_id) order by o.id, p.key, u.kind, u.external_id`,
  deadLetters: `
    select o.id, p.key, d.stream, d.external_id, d.reason from dead_letters d join partitions p using (partition_id)
    join sources o using (source_id) order by o.id, p.key, d.stream, d.external_id`,
};

/**
 * All that was collected, table by table, as lines that can be compared.
 *
 * @param until - what is covered beyond is not told
 */
export async function digest(
  knex: Knex,
  until: Date,
): Promise<Record<string, string[]>> {
  const found: Record<string, string[]> = {};
  for (const [table, statement] of Object.entries(tables)) {
    const times = statement.includes('?') ? [until] : [];
    const { rows } = await knex.raw(statement, times);
    found[table] = rows.map((row: object) =>
      Object.values(row)
        .map(value => (value instanceof Date ? value.toISOString() : value))
        .join(' '),
    );
  }
  return found;
}
