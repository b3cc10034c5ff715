import type {
  Problem,
  Source,
  Stream,
} from 'backstage-plugin-platform-value-common';
import type { Knex } from 'knex';
import { pushedPrefix } from './pushedSourceId';

interface Row {
  id: string;
  pushed_at: Date;
  stream: string | null;
  entities: number;
  rows: number;
  freshness: Date | null;
  /** Share of the last 90 days, 0 … 1. */
  coverage: number | null;
}

const statement = `
  with watched as (
    select s.*, least(s.watched_until, ?::timestamptz) as until, greatest(s.covered_from, ?::timestamptz) as start
    from streams s
  )
  select o.id, o.run_finished_at as pushed_at, w.stream, count(w.stream)::int as entities, sum(w.rows)::int as rows,
    max(w.until) as freshness,
    avg(least(1, greatest(0, extract(epoch from w.until - w.start)
      / nullif(extract(epoch from ?::timestamptz - w.start), 0))))::float8 as coverage
  from sources o left join watched w on w.source_id = o.source_id
  where o.id like ? and o.run_finished_at is not null
  group by o.id, o.run_finished_at, w.stream
  order by o.id, w.stream`;

const problemStatement = `
  select o.id, p.code, p.message, p.remedy, p.subject, p.first_at
  from problems p join sources o on o.source_id = p.source_id
  where o.id like ?
  order by o.id, p.subject desc, p.code`;

const shownDays = 90;

/** Systems that push, as Data health shows them. */
export async function readPushedSources(
  knex: Knex,
  now: Date,
): Promise<Source[]> {
  const start = new Date(now.getTime() - shownDays * 86_400_000);
  const { rows } = await knex.raw(statement, [
    ...[now, start, now, `${pushedPrefix}%`],
  ]);
  const sources = new Map<string, Source>();
  for (const row of rows as Row[]) {
    const source = sources.get(row.id) ?? sourceOf(row);
    if (row.stream) source.streams.push(streamOf(row, row.stream));
    sources.set(row.id, source);
  }
  for (const { id, ...problem } of await readProblems(knex)) {
    sources.get(id)?.problems.push(problem);
  }
  return [...sources.values()];
}

async function readProblems(knex: Knex): Promise<(Problem & { id: string })[]> {
  const { rows } = await knex.raw(problemStatement, [`${pushedPrefix}%`]);
  return rows.map(
    ({
      first_at: at,
      ...problem
    }: Omit<Problem & { id: string }, 'at'> & { first_at: Date }) => ({
      ...problem,
      at: at.toISOString(),
    }),
  );
}

function sourceOf({ id, pushed_at: at }: Row): Source {
  const pushedAt = at.toISOString();
  return {
    id,
    title: `Pushed by ${id.slice(pushedPrefix.length)}`,
    state: 'current',
    budgets: [],
    streams: [],
    problems: [],
    lastRun: { startedAt: pushedAt, finishedAt: pushedAt, calls: 0, moved: 0 },
  };
}

function streamOf(row: Row, stream: string): Stream {
  return {
    id: stream,
    title: titleOf(stream),
    state: 'current',
    freshness: row.freshness?.toISOString(),
    rows: row.rows,
    coverage: row.coverage ?? undefined,
    backfill: { done: row.entities, total: row.entities },
    // What can't be stored is told to its sender and not kept.
    unmapped: { count: 0, reasons: [] },
    deadLetters: { count: 0, reasons: [] },
    failing: 0,
  };
}

/** Example: `measurement data-freshness` is shown as "Measurement data-freshness". */
function titleOf(stream: string): string {
  return stream[0].toLocaleUpperCase('en-US') + stream.slice(1);
}
