import type { Knex } from 'knex';
import type { SignalKind } from 'backstage-plugin-platform-value-common';
import { kindCodes } from '../codes';

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
  freshness: Date | null;
  /** Share of the last 90 days, 0 … 1. */
  coverage: number | null;
  failure: StoredFailure | null;
  failing_since: Date | null;
}

const wanted = `
  select distinct a.partition_id from assignments a
  where a.source_id = ? and a.until = 'infinity'`;

const streams = `
  with watched as (
    select s.*, case when s.failing_since is null
      then greatest(s.watched_until, (select o.watched_until from sources o where o.source_id = ?))
      else s.watched_until end as until
    from (${wanted}) w join streams s on s.partition_id = w.partition_id
  )
  select stream, count(*) filter (where complete and failing_since is null)::int as done,
    count(*) filter (where failing_since is not null)::int as failing, sum(rows)::int as rows,
    min(until) filter (where failing_since is null) as freshness,
    avg(least(1, greatest(0, coalesce(
      extract(epoch from until - greatest(covered_from, ?::timestamptz)) /
      nullif(extract(epoch from ?::timestamptz - greatest(covered_from, ?::timestamptz)), 0), 0))))::float8 as coverage,
    (array_agg(failure order by failing_since desc) filter (where failing_since is not null))[1] as failure,
    max(failing_since) as failing_since
  from watched group by stream`;

const unmapped = `
  select u.kind, count(*)::int as count from (${wanted}) w
  join unmapped_facts u on u.partition_id = w.partition_id group by u.kind`;

/** How far a source is. */
export interface SourceProgress {
  partitions: number;
  streams: Map<string, StreamRow>;
  unmapped: Map<SignalKind, number>;
}

/** Reads how far a source is with what it is asked for now. */
export async function readProgress(
  knex: Knex,
  sourceId: number,
  window: { start: Date; end: Date },
): Promise<SourceProgress> {
  const { start, end } = window;
  const [counted, rows, facts] = await Promise.all([
    knex.raw(`select count(*)::int as count from (${wanted}) w`, [sourceId]),
    knex.raw(streams, [sourceId, sourceId, start, end, start]),
    knex.raw(unmapped, [sourceId]),
  ]);
  return {
    partitions: counted.rows[0].count,
    streams: new Map(rows.rows.map((row: StreamRow) => [row.stream, row])),
    unmapped: new Map(
      facts.rows.map((row: { kind: number; count: number }) => [
        kindCodes.word(row.kind),
        row.count,
      ]),
    ),
  };
}
