import type { Knex } from 'knex';

/** What went wrong with a stream, as it was stored. */
export interface StoredFailure {
  code: string;
  message: string;
  remedy: string;
}

/** A stream of a source, all its partitions taken together. */
export interface StreamRow {
  stream: string;
  done: number;
  failing: number;
  rows: number;
  /** Share of the history that is read, 0 … 1, by facts where their number is known. */
  progress: number;
  freshness: Date | null;
  /** Share of the last 90 days, 0 … 1. */
  coverage: number | null;
  failure: StoredFailure | null;
  failing_since: Date | null;
  reconciled_at: Date | null;
  reconciled: number;
  present: number | null;
  missing: number | null;
  surplus: number | null;
  waiting_until: Date | null;
}

const wanted = `
  select distinct a.partition_id from assignments a
  where a.source_id = ? and a.until = 'infinity'`;

/**
 * A history whose length is not known yet counts as long as the mean of those
 * that are known. A stream waits when nothing of it may be done before a moment.
 */
const streams = `
  with watched as (
    select s.*, case when s.failing_since is null and s.due_at is null and s.complete
        then greatest(s.watched_until, o.watched_until) else s.watched_until end as until,
      avg(s.total) over (partition by s.stream) as usual,
      (select max(greatest(case when b.not_before > ?::timestamptz then b.not_before end,
          case when b.resets_at > ?::timestamptz and b.remaining <= round(b.most * b.reserve) then b.resets_at end))
        from budgets b where b.source_id = s.source_id and b.name = s.budget) as blocked_until
    from (${wanted}) w join streams s on s.partition_id = w.partition_id
    join sources o on o.source_id = s.source_id
  ), waiting as (
    select watched.*, case when failing_since is null and due_at is not null
      then greatest(case when due_at > ?::timestamptz then due_at end, blocked_until) end as waits_until
    from watched
  )
  select stream, count(*) filter (where complete and failing_since is null)::int as done,
    count(*) filter (where failing_since is not null)::int as failing, sum(rows)::int as rows,
    coalesce(sum(case when complete then coalesce(total, usual, 1) else least(done, coalesce(total, usual, done)) end)
      / nullif(sum(coalesce(total, usual, 1)), 0), 0)::float8 as progress,
    min(until) filter (where failing_since is null) as freshness,
    avg(least(1, greatest(0, coalesce(
      extract(epoch from until - greatest(covered_from, ?::timestamptz)) /
      nullif(extract(epoch from ?::timestamptz - greatest(covered_from, ?::timestamptz)), 0), 0))))::float8 as coverage,
    (array_agg(failure order by failing_since desc) filter (where failing_since is not null))[1] as failure,
    max(failing_since) as failing_since, min(reconciled_at) as reconciled_at, count(reconciled_at)::int as reconciled,
    sum(present)::int as present, sum(missing)::int as missing, sum(surplus)::int as surplus,
    case when count(*) filter (where due_at is not null and failing_since is null) = count(waits_until)
      then min(waits_until) end as waiting_until
  from waiting group by stream`;

/** Reads how far the streams are that a source is asked for now, by their id. */
export async function readStreamRows(
  knex: Knex,
  sourceId: number,
  window: { start: Date; end: Date },
): Promise<{ partitions: number; streams: Map<string, StreamRow> }> {
  const { start, end } = window;
  const [counted, { rows }] = await Promise.all([
    knex.raw(`select count(*)::int as count from (${wanted}) w`, [sourceId]),
    knex.raw(streams, [end, end, sourceId, end, start, end, start]),
  ]);
  return {
    partitions: counted.rows[0].count,
    streams: new Map(rows.map((row: StreamRow) => [row.stream, row])),
  };
}
