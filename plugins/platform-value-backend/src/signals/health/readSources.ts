import type {
  Problem,
  SignalKind,
  Source,
  Stream,
} from 'backstage-plugin-platform-value-common';
import type { Knex } from 'knex';
import { estimateEnd } from './estimateEnd';
import { readBudgets } from './readBudgets';
import { readSetAside, type SetAsideFacts } from './readSetAside';
import { readVanished } from './readVanished';
import { readStreamRows, type StreamRow } from './streamRows';

/** What Data health shows of a source beside what is stored. */
export interface ShownSource {
  id: string;
  title: string;
  streams: {
    id: string;
    title: string;
    kinds: SignalKind[];
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
  backfill_started_at: Date | null;
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
  const nothing = { budgets: [], streams: [], problems: [] };
  if (!row) return { id, title, state: 'waiting', ...nothing };
  const start = new Date(now.getTime() - shownDays * 86_400_000);
  const [progress, setAside, budgets, problems, vanished] = await Promise.all([
    readStreamRows(knex, row.source_id, { start, end: now }),
    readSetAside(knex, row.source_id),
    readBudgets(knex, row.source_id, now),
    readProblems(knex, row.source_id),
    readVanished(knex, row.source_id),
  ]);
  const facts = { ...progress, setAside, source: row };
  const streams = shown.streams.map(stream => streamOf(stream, facts, now));
  return {
    id,
    title,
    state: stateOf(shown, streams, row, problems),
    budgets,
    streams,
    problems: [...problems, ...vanished],
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

interface SourceFacts {
  partitions: number;
  streams: Map<string, StreamRow>;
  setAside: SetAsideFacts;
  source: SourceRow;
}

function streamOf(
  { id, title, kinds }: ShownSource['streams'][number],
  { partitions, streams, setAside, source }: SourceFacts,
  now: Date,
): Stream {
  const row = streams.get(id);
  const done = row?.done ?? 0;
  const failing = row?.failing ?? 0;
  const startedAt = source.backfill_started_at ?? undefined;
  const progress = row?.progress ?? 0;
  const eta = estimateEnd({ startedAt, progress }, now)?.toISOString();
  return {
    id,
    title,
    state: stateOfStream({
      partitions,
      done,
      failing,
      probed: source.run_finished_at !== null,
    }),
    freshness: row?.freshness?.toISOString(),
    rows: row?.rows ?? 0,
    coverage: row?.coverage ?? undefined,
    backfill: { done, total: partitions, ...(done < partitions && { eta }) },
    unmapped: setAside.unmappedOf(kinds),
    deadLetters: setAside.deadLettersOf(id),
    reconciliation: row && reconciliationOf(row, partitions),
    failing,
    waitingUntil: row?.waiting_until?.toISOString(),
    lastError: row && errorOf(row),
  };
}

function reconciliationOf(
  row: StreamRow,
  partitions: number,
): Stream['reconciliation'] {
  const { reconciled_at: at, present, missing, surplus, reconciled } = row;
  if (!at || present === null || missing === null || surplus === null) {
    return undefined;
  }
  const counts = { present, missing, surplus };
  return {
    at: at.toISOString(),
    ...counts,
    counted: reconciled,
    of: partitions,
  };
}

function stateOfStream({
  partitions,
  done,
  failing,
  probed,
}: Record<'partitions' | 'done' | 'failing', number> & {
  probed: boolean;
}): Stream['state'] {
  // Looked at, and no entity asks for anything.
  if (!partitions) return probed ? 'current' : 'waiting';
  if (failing === partitions) return 'failing';
  if (failing) return 'partly-failing';
  return done < partitions ? 'backfilling' : 'current';
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
