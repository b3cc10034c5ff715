import type { Knex } from 'knex';

/** How a source is, in figures. What is not known is absent. */
export interface SourceFigures {
  source: string;
  /** Streams with something to collect now. */
  due: number;
  failing: number;
  /** Streams whose history is still read. */
  incomplete: number;
  deadLetters: number;
  unmapped: number;
  /** Seconds since the stream that is furthest behind was last seen whole. */
  lag?: number;
  budgets: { name: string; remaining: number }[];
}

type SourceRow = Omit<SourceFigures, 'lag'> & { lag: number | null };

/** Of the windows of a budget that are open, the least that is left in any. */
const statement = `
  with asked as (
    select partition_id from assignments where until = 'infinity' group by partition_id
  ), streams_of as (
    select s.source_id,
      count(*) filter (where s.due_at <= ?::timestamptz)::int as due,
      count(*) filter (where s.failing_since is not null)::int as failing,
      count(*) filter (where not s.complete)::int as incomplete,
      greatest(0, extract(epoch from ?::timestamptz - min(case when s.failing_since is null and s.due_at is null
          then greatest(s.watched_until, o.watched_until) else s.watched_until end)
        filter (where s.complete)))::float8 as lag
    from asked join streams s using (partition_id) join sources o using (source_id)
    group by s.source_id
  ), dead as (
    select p.source_id, count(*)::int as count
    from asked join dead_letters using (partition_id) join partitions p using (partition_id) group by p.source_id
  ), lost as (
    select p.source_id, count(*)::int as count
    from asked join unmapped_facts using (partition_id) join partitions p using (partition_id) group by p.source_id
  ), left_of as (
    select source_id, name, min(remaining) as remaining from budgets
    where resets_at > ?::timestamptz and remaining is not null group by source_id, name
  ), budgets_of as (
    select source_id, json_agg(json_build_object('name', name, 'remaining', remaining) order by name) as budgets
    from left_of group by source_id
  )
  select o.id as source, coalesce(s.due, 0) as due, coalesce(s.failing, 0) as failing,
    coalesce(s.incomplete, 0) as incomplete, s.lag, coalesce(dead.count, 0) as "deadLetters",
    coalesce(lost.count, 0) as unmapped, coalesce(b.budgets, '[]') as budgets
  from sources o
  left join streams_of s using (source_id) left join dead using (source_id)
  left join lost using (source_id) left join budgets_of b using (source_id)
  order by o.id`;

/** Reads how all sources are, in one statement. */
export async function readSourceFigures(
  knex: Knex,
  now: Date,
): Promise<SourceFigures[]> {
  const { rows } = await knex.raw(statement, [now, now, now]);
  return rows.map(({ lag, ...row }: SourceRow) => ({
    ...row,
    ...(lag !== null && { lag }),
  }));
}
