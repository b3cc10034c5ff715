import type { Knex } from 'knex';
import type {
  CollectedCommit,
  CollectedPage,
  SourceError,
  StreamCursor,
} from 'backstage-plugin-platform-value-node';
import type { SignalKind } from 'backstage-plugin-platform-value-common';
import { kindCodes } from './codes';

/** A stream of a partition. */
export interface StreamKey {
  partitionId: number;
  stream: string;
}

/** How far a stream is. */
export interface StreamState extends StreamKey {
  marker?: string;
  cursor?: StreamCursor;
  complete: boolean;
  failing: boolean;
}

interface StreamRow {
  partition_id: number;
  stream: string;
  marker: string | null;
  cursor: StreamCursor | null;
  complete: boolean;
  failing_since: Date | null;
}

const storeProgress = `
  insert into streams as s (covered_from, watched_until, updated_at, partition_id, done, total, rows, kinds, stream, cursor)
  values (?, ?, ?, ?, ?, ?, ?, ?::int2[], ?, ?::json)
  on conflict (partition_id, stream) do update set
    covered_from = coalesce(excluded.covered_from, s.covered_from),
    watched_until = excluded.watched_until, updated_at = excluded.updated_at,
    done = excluded.done, total = excluded.total, rows = s.rows + excluded.rows, cursor = excluded.cursor`;

const finish = `
  update streams set complete = true, marker = ?, watched_until = ?, failing_since = null, failure = null,
    updated_at = ?
  where partition_id = ? and stream = ?`;

/** What was watched before the failure stays; the time since does not count. */
const fail = `
  insert into streams as s (updated_at, failing_since, partition_id, kinds, stream, failure)
  values (?, ?, ?, ?::int2[], ?, ?::json)
  on conflict (partition_id, stream) do update set
    failing_since = coalesce(s.failing_since, excluded.failing_since),
    watched_until = case when s.failing_since is null
      then greatest(s.watched_until, (select o.watched_until from sources o join partitions p using (source_id)
        where p.partition_id = s.partition_id))
      else s.watched_until end,
    failure = excluded.failure, updated_at = excluded.updated_at`;

const storeCommits = `
  insert into commits (partition_id, position, sha)
  select distinct on (i.sha collate "C") ?::int4, i.position, i.sha from unnest(?::int4[], ?::text[]) as i(position, sha)
  order by i.sha collate "C", i.position desc
  on conflict (partition_id, sha) do update set position = excluded.position
  where commits.position <> excluded.position`;

const storeUnmapped = `
  insert into unmapped_facts (at, partition_id, kind, external_id, reason)
  select i.at, ?::int4, i.kind, i.external_id, i.reason
  from unnest(?::timestamptz[], ?::int2[], ?::text[], ?::text[]) as i(at, kind, external_id, reason)
  order by i.kind, i.external_id collate "C"
  on conflict (partition_id, kind, external_id) do nothing`;

const storeDeadLetters = `
  insert into dead_letters (at, partition_id, stream, external_id, reason)
  select ?::timestamptz, ?::int4, ?, i.external_id, i.reason
  from unnest(?::text[], ?::text[]) as i(external_id, reason)
  order by i.external_id collate "C"
  on conflict (partition_id, stream, external_id) do update set reason = excluded.reason`;

/** Remembers how far each stream of each partition is. */
export class DatabaseStreamStore {
  constructor(private readonly knex: Knex) {}

  /** All streams of a source, by `<partition id> <stream>`. */
  async readStates(sourceId: number): Promise<Map<string, StreamState>> {
    const rows: StreamRow[] = await this.knex('streams')
      .join('partitions', 'partitions.partition_id', 'streams.partition_id')
      .where('partitions.source_id', sourceId)
      .select(
        'streams.partition_id',
        'stream',
        'marker',
        'cursor',
        'complete',
        'failing_since',
      );
    return new Map(rows.map(row => [streamKey(stateOf(row)), stateOf(row)]));
  }

  /** Stores what a page brings beside its signals, and its cursor. */
  async storePage(
    tx: Knex,
    key: StreamKey,
    page: CollectedPage,
    options: { kinds: SignalKind[]; now: Date; written: number },
  ): Promise<void> {
    await tx.raw(storeProgress, [
      page.coveredFrom ?? null,
      options.now,
      options.now,
      key.partitionId,
      page.progress.done,
      page.progress.total ?? null,
      options.written + (page.commits?.length ?? 0),
      options.kinds.map(kind => kindCodes.code(kind)),
      key.stream,
      JSON.stringify(page.cursor),
    ]);
    await this.storeExtras(tx, key, page, options.now);
  }

  /** The stream is complete up to `now`; the marker tells when it is not any more. */
  async finish(key: StreamKey, marker: string, now: Date): Promise<void> {
    await this.knex.raw(finish, [
      marker,
      now,
      now,
      key.partitionId,
      key.stream,
    ]);
  }

  /** The stream could not be read; what was stored before stays. */
  async fail(
    key: StreamKey,
    kinds: SignalKind[],
    error: SourceError,
    now: Date,
  ): Promise<void> {
    const failure = {
      code: error.code,
      message: error.message,
      remedy: error.remedy,
    };
    await this.knex.raw(fail, [
      now,
      now,
      key.partitionId,
      kinds.map(kind => kindCodes.code(kind)),
      key.stream,
      JSON.stringify(failure),
    ]);
  }

  private async storeExtras(
    tx: Knex,
    key: StreamKey,
    page: CollectedPage,
    now: Date,
  ): Promise<void> {
    const { partitionId, stream } = key;
    const { commits = [], unmapped = [], rejected = [] } = page;
    if (commits.length) await tx.raw(storeCommits, commitColumns(key, commits));
    if (unmapped.length) {
      await tx.raw(storeUnmapped, [
        partitionId,
        unmapped.map(fact => fact.at.toISOString()),
        unmapped.map(fact => kindCodes.code(fact.kind)),
        unmapped.map(fact => fact.externalId),
        unmapped.map(fact => fact.reason),
      ]);
    }
    if (rejected.length) {
      await tx.raw(storeDeadLetters, [
        now,
        partitionId,
        stream,
        rejected.map(fact => fact.externalId),
        rejected.map(fact => fact.reason),
      ]);
    }
  }
}

/** The key of a stream in {@link DatabaseStreamStore.readStates}. */
export function streamKey(key: StreamKey): string {
  return `${key.partitionId} ${key.stream}`;
}

function stateOf(row: StreamRow): StreamState {
  return {
    partitionId: row.partition_id,
    stream: row.stream,
    marker: row.marker ?? undefined,
    cursor: row.cursor ?? undefined,
    complete: row.complete,
    failing: row.failing_since !== null,
  };
}

function commitColumns(key: StreamKey, commits: CollectedCommit[]) {
  return [
    key.partitionId,
    commits.map(commit => commit.position),
    commits.map(commit => commit.sha),
  ];
}
