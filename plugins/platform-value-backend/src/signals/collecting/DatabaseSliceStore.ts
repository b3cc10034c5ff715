import type {
  SourceError,
  StreamCursor,
} from 'backstage-plugin-platform-value-node';
import type { Knex } from 'knex';
import { randomUUID } from 'node:crypto';
import { LeaseLost, type Slice } from './Slice';

/**
 * Live before backfill, the longest due first, and streams in the order their
 * source gives them; no more of a budget than
 * may be collected at once, over all replicas, and nothing of one that has
 * nothing to spend. What another process holds is passed over. Streams of
 * which nobody counts the cost have the name ''.
 */
const claim = (due: string) => `
  with names as (
    select name, slices_at_once from budgets b where source_id = ? and seconds = 0 and not exists (
      select from budgets n where n.source_id = b.source_id and n.name = b.name and (n.not_before > ?::timestamptz
        or (n.resets_at > ?::timestamptz and n.remaining <= round(n.most * n.reserve))))
    union all select '', ?::int2
  ), slots as (
    select name, slices_at_once - (select count(*) from streams l
      where l.source_id = ? and l.lease_until > ?::timestamptz and l.budget = names.name) as free from names
  ), candidates as materialized (
    select c.* from slots cross join lateral (
      select s.partition_id, s.stream, s.complete, s.due_at, s.place from streams s
      where s.source_id = ? and s.budget = slots.name and ${due}
        and (s.lease_until is null or s.lease_until <= ?::timestamptz)
      order by s.complete desc, s.due_at, s.place, s.partition_id
      limit greatest(slots.free, 0) for update of s skip locked
    ) c
  ), chosen as (
    select partition_id, stream from candidates order by complete desc, due_at, place, partition_id limit ?
  )
  update streams s set lease = ?::uuid, lease_until = ?::timestamptz
  from chosen c where s.partition_id = c.partition_id and s.stream = c.stream
  returning s.partition_id, s.stream, s.lease, s.cursor, s.wanted, s.complete, s.attempts,
    s.failing_since is not null as failing`;

const claimDue = claim('s.due_at <= ?::timestamptz');

const claimReconciliations = claim(
  's.due_at is null and s.complete and s.reconciliation_due_at <= ?::timestamptz',
);

/**
 * What a probe saw meanwhile makes it due again at once. That history is whole
 * says more about what was deployed first: its entities are linked anew.
 */
const finish = `
  with finished as (
    update streams set complete = true, marker = ?, watched_until = ?::timestamptz, failing_since = null,
      failure = null, attempts = 0, lease = null, lease_until = null,
      due_at = case when wanted is distinct from ? then ?::timestamptz end,
      reconciliation_due_at = coalesce(reconciliation_due_at, ?::timestamptz)
    where partition_id = ? and stream = ? and lease = ?::uuid
    returning partition_id
  ), unlinked as (
    insert into unlinked_entities (since, entity_id)
    select ?::timestamptz, a.entity_id from assignments a join finished f using (partition_id)
    where a.until = 'infinity' and ?
    order by a.entity_id
    on conflict (entity_id) do nothing
  )
  select partition_id from finished`;

const yieldUntil = `
  update streams set lease = null, lease_until = null, due_at = ?::timestamptz
  where partition_id = ? and stream = ? and lease = ?::uuid`;

/** What was watched before the failure stays; the time since does not count. */
const fail = `
  update streams set failing_since = coalesce(failing_since, ?::timestamptz), failure = ?::json,
    attempts = least(attempts + 1, 1000), lease = null, lease_until = null, due_at = ?::timestamptz
  where partition_id = ? and stream = ? and lease = ?::uuid`;

/** A number of our own among the advisory locks of the database. */
const lockClass = 0x50_56;

interface SliceRow {
  partition_id: number;
  stream: string;
  lease: string;
  cursor: StreamCursor | null;
  wanted: string | null;
  complete: boolean;
  attempts: number;
  failing: boolean;
}

/** How slices are leased. */
export interface LeaseOptions {
  /** How long a lease holds when it is not kept up. */
  seconds: number;
  /** Slices of one budget at once, where a budget does not say. */
  slicesAtOnce: number;
}

/** Leases of slices: one process at a time works on each. */
export class DatabaseSliceStore {
  constructor(
    private readonly knex: Knex,
    private readonly options: LeaseOptions = { seconds: 300, slicesAtOnce: 8 },
  ) {}

  /** Until when a lease holds that is taken or kept now. */
  leaseUntil(now: Date): Date {
    return new Date(now.getTime() + this.options.seconds * 1000);
  }

  /** Leases what is due, at most `limit` of it. */
  claimDue(sourceId: number, limit: number, now: Date): Promise<Slice[]> {
    return this.claim(claimDue, sourceId, limit, now);
  }

  /** Leases complete streams whose facts are to be counted against the source. */
  claimReconciliations(
    sourceId: number,
    limit: number,
    now: Date,
  ): Promise<Slice[]> {
    return this.claim(claimReconciliations, sourceId, limit, now);
  }

  /** All of it is stored up to `until`; `reconcileAt` is when it is first reconciled. */
  async finish(
    slice: Slice,
    { until, now, reconcileAt }: { until: Date; now: Date; reconcileAt: Date },
  ): Promise<void> {
    const { partitionId, stream, lease, wanted, complete } = slice;
    const { rows } = await this.knex.raw(finish, [
      ...[wanted, until, wanted, now, reconcileAt],
      ...[partitionId, stream, lease, now, !complete],
    ]);
    if (!rows.length) throw new LeaseLost(slice);
  }

  /** Gives the lease back, to go on at `dueAt`. */
  yieldUntil(slice: Slice, dueAt: Date | null): Promise<void> {
    return this.own(yieldUntil, [dueAt], slice);
  }

  /** It could not be read; what was stored before stays. */
  fail(
    slice: Slice,
    error: SourceError,
    { now, retryAt }: { now: Date; retryAt: Date },
  ): Promise<void> {
    const { code, message, remedy } = error;
    const failure = JSON.stringify({ code, message, remedy });
    return this.own(fail, [now, failure, retryAt], slice);
  }

  private async claim(
    statement: string,
    sourceId: number,
    limit: number,
    now: Date,
  ): Promise<Slice[]> {
    const { slicesAtOnce } = this.options;
    const values = [
      ...[sourceId, now, now, slicesAtOnce, sourceId, now, sourceId, now, now],
      ...[limit, randomUUID(), this.leaseUntil(now)],
    ];
    return this.knex.transaction(async tx => {
      // Two claims at once would each count the other's slices as free.
      await tx.raw(`select pg_advisory_xact_lock(?, ?)`, [lockClass, sourceId]);
      const { rows } = await tx.raw(statement, values);
      const claimed: Slice[] = rows.map(sliceOf);
      return claimed.sort((a, b) => Number(b.complete) - Number(a.complete));
    });
  }

  private async own(
    statement: string,
    values: (Date | string | null)[],
    slice: Slice,
  ): Promise<void> {
    const { partitionId, stream, lease } = slice;
    const bindings = [...values, partitionId, stream, lease];
    const { rowCount } = await this.knex.raw(
      statement,
      bindings as Knex.Value[],
    );
    if (rowCount === 0) throw new LeaseLost(slice);
  }
}

function sliceOf(row: SliceRow): Slice {
  return {
    partitionId: row.partition_id,
    stream: row.stream,
    lease: row.lease,
    cursor: row.cursor ?? undefined,
    wanted: row.wanted ?? '',
    complete: row.complete,
    failing: row.failing,
    attempts: row.attempts,
  };
}
