import type {
  Problem,
  Source,
  Stream,
} from 'backstage-plugin-platform-value-common';
import type { SourceBudget } from 'backstage-plugin-platform-value-node';
import type { Knex } from 'knex';
import {
  readProgress,
  type SourceProgress,
  type StreamRow,
} from './streamRows';

/** What Data health shows of a source beside what is stored. */
export interface ShownSource {
  id: string;
  title: string;
  streams: {
    id: string;
    title: string;
    kinds: Parameters<SourceProgress['unmapped']['get']>[0][];
  }[];
  /** Set up and collecting. */
  running: boolean;
}

interface SourceRow {
  source_id: number;
  run_started_at: Date | null;
  run_finished_at: Date | null;
  calls: number;
  moved: number;
  budget: (Omit<SourceBudget, 'resetsAt'> & { resetsAt?: string }) | null;
}

interface ProblemRow {
  code: string;
  message: string;
  remedy: string;
  subject: string;
  first_at: Date;
}

const shownDays = 90;

/** State, progress and problems of each source. */
export async function readSources(
  knex: Knex,
  sources: ShownSource[],
  now: Date,
): Promise<Source[]> {
  const answers = sources.map(source => readSource(knex, source, now));
  return Promise.all(answers);
}

async function readSource(
  knex: Knex,
  shown: ShownSource,
  now: Date,
): Promise<Source> {
  const { id, title } = shown;
  const row: SourceRow | undefined = await knex('sources')
    .where({ id })
    .first();
  if (!row) return { id, title, state: 'waiting', streams: [], problems: [] };
  const start = new Date(now.getTime() - shownDays * 86_400_000);
  const [progress, problems] = await Promise.all([
    readProgress(knex, row.source_id, { start, end: now }),
    readProblems(knex, row.source_id),
  ]);
  const streams = shown.streams.map(stream =>
    streamOf(stream, progress, row, now),
  );
  return {
    id,
    title,
    state: stateOf(shown, streams, row, problems),
    budget: row.budget ?? undefined,
    streams,
    problems,
    lastRun: row.run_started_at
      ? {
          startedAt: row.run_started_at.toISOString(),
          finishedAt: row.run_finished_at?.toISOString(),
          calls: row.calls,
          moved: row.moved,
        }
      : undefined,
  };
}

async function readProblems(knex: Knex, sourceId: number): Promise<Problem[]> {
  const rows: ProblemRow[] = await knex('problems')
    .where('source_id', sourceId)
    .orderBy(['first_at', 'code', 'subject']);
  return rows.map(({ first_at: at, ...problem }) => ({
    code: problem.code,
    message: problem.message,
    remedy: problem.remedy,
    subject: problem.subject,
    at: at.toISOString(),
  }));
}

function streamOf(
  { id, title, kinds }: ShownSource['streams'][number],
  { partitions, streams, unmapped }: SourceProgress,
  run: SourceRow,
  now: Date,
): Stream {
  const row = streams.get(id);
  const done = row?.done ?? 0;
  const failing = row?.failing ?? 0;
  return {
    id,
    title,
    state: stateOfStream(partitions, done, failing),
    freshness: row?.freshness?.toISOString(),
    rows: row?.rows ?? 0,
    coverage: row?.coverage ?? undefined,
    backfill: {
      done,
      total: partitions,
      eta: etaOf(done, partitions, run, now),
    },
    unmapped: kinds.reduce((sum, kind) => sum + (unmapped.get(kind) ?? 0), 0),
    failing,
    lastError: row && errorOf(row),
  };
}

function stateOfStream(
  partitions: number,
  done: number,
  failing: number,
): Stream['state'] {
  if (!partitions) return 'waiting';
  if (failing === partitions) return 'failing';
  if (failing) return 'partly-failing';
  return done < partitions ? 'backfilling' : 'current';
}

/** By the pace since the run began; nothing is said before a tenth is done. */
function etaOf(
  done: number,
  total: number,
  { run_started_at: began, run_finished_at: ended }: SourceRow,
  now: Date,
): string | undefined {
  if (!began || ended || done >= total || done < total / 10) return undefined;
  const elapsed = now.getTime() - began.getTime();
  return new Date(
    now.getTime() + (elapsed * (total - done)) / done,
  ).toISOString();
}

function errorOf({
  failure,
  failing_since: at,
}: StreamRow): Problem | undefined {
  return failure && at ? { ...failure, at: at.toISOString() } : undefined;
}

function stateOf(
  { running }: ShownSource,
  streams: Stream[],
  row: SourceRow,
  problems: Problem[],
): Source['state'] {
  if (!running) return 'misconfigured';
  const states = streams.map(stream => stream.state);
  if (states.length && states.every(state => state === 'failing')) {
    return 'failing';
  }
  if (states.some(state => state === 'failing' || state === 'partly-failing')) {
    return 'partly-failing';
  }
  if (states.includes('backfilling')) return 'backfilling';
  if (!streams.length && problems.length) return 'partly-failing';
  const waiting = states.length > 0 && !row.run_started_at;
  return waiting || states.includes('waiting') ? 'waiting' : 'current';
}
