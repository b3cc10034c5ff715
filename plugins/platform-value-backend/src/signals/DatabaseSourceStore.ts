import type { Knex } from 'knex';

const findOrCreate = `
  with made as (
    insert into sources (id) select ? where not exists (select from sources where id = ?)
    on conflict (id) do nothing returning source_id
  )
  select source_id from made union all select source_id from sources where id = ?`;

const noteBackfill = `
  update sources o set backfill_started_at = case when h.is then coalesce(o.backfill_started_at, ?::timestamptz) end
  from (select o2.source_id, exists (select from streams s where s.source_id = o2.source_id and not s.complete
      and s.failing_since is null) as is from sources o2) h
  where o.source_id = ? and h.source_id = o.source_id and h.is = (o.backfill_started_at is null)`;

const isProbeDue = `
  select run_finished_at is null or backfill_started_at is null or refresh_asked_at > run_started_at
    or run_started_at + 6 * (run_finished_at - run_started_at) <= ?::timestamptz as due
  from sources where source_id = ?`;

/**
 * A round of looks at all partitions of a source. It takes more than one look
 * where the budget ends before all were seen.
 */
export interface ProbeRound {
  startedAt: Date;
  /** Our id of the partition to go on with. */
  next: number;
  /** Partitions seen so far. */
  seen: number;
}

/** How one look at a source went. */
export interface ProbeSummary {
  finishedAt: Date;
  /** Streams that moved. */
  moved: number;
  /** The round when it goes on; the look ended it when absent. */
  round?: ProbeRound;
  /** When the round began that this look ended. */
  watchedUntil?: Date;
}

/** Sources under ids of our own, with their last run. */
export class DatabaseSourceStore {
  constructor(private readonly knex: Knex) {}

  /** Our id of a source; made when first asked for. */
  async idOf(source: string): Promise<number> {
    const { rows } = await this.knex.raw(findOrCreate, [
      source,
      source,
      source,
    ]);
    return rows[0].source_id;
  }

  /**
   * A look at the source begins; its calls are counted anew.
   *
   * @returns the round it is a part of
   */
  async start(sourceId: number, now: Date): Promise<ProbeRound> {
    const [row] = await this.knex('sources')
      .where('source_id', sourceId)
      .update({ run_started_at: now, run_finished_at: null, calls: 0 })
      .returning(['round_started_at', 'round_next', 'round_seen']);
    return {
      startedAt: row.round_started_at ?? now,
      next: row.round_next,
      seen: row.round_seen,
    };
  }

  /**
   * Whether it is time for a look. While history is read, looking for what is
   * new takes at most a sixth of the time; who asks for a look gets it.
   */
  async isProbeDue(sourceId: number, now: Date): Promise<boolean> {
    const { rows } = await this.knex.raw(isProbeDue, [now, sourceId]);
    return rows[0].due;
  }

  /** Remembers since when history is read; no history left, there is no backfill. */
  async noteBackfill(sourceId: number, now: Date): Promise<void> {
    await this.knex.raw(noteBackfill, [now, sourceId]);
  }

  /**
   * A look has ended. When that ends a round, all streams that did not move
   * and do not fail were watched until the round began: one row says so.
   */
  async finish(sourceId: number, probe: ProbeSummary): Promise<void> {
    const { finishedAt, moved, round, watchedUntil } = probe;
    await this.knex('sources')
      .where('source_id', sourceId)
      .update({
        run_finished_at: finishedAt,
        moved,
        round_started_at: round?.startedAt ?? null,
        round_next: round?.next ?? 0,
        round_seen: round?.seen ?? 0,
        ...(watchedUntil && { watched_until: watchedUntil }),
      });
  }

  /** Counts calls made by this process since the last look began. */
  async countCalls(sourceId: number, calls: number): Promise<void> {
    if (!calls) return;
    await this.knex('sources')
      .where('source_id', sourceId)
      .increment('calls', calls);
  }

  /**
   * Takes note that somebody wants fresh facts.
   *
   * @returns false when that was asked for less than five minutes ago
   */
  async askForRefresh(sourceId: number, now: Date): Promise<boolean> {
    const count = await this.knex('sources')
      .where('source_id', sourceId)
      .andWhere(where =>
        where
          .whereNull('refresh_asked_at')
          .orWhere('refresh_asked_at', '<=', new Date(now.getTime() - 300_000)),
      )
      .update({ refresh_asked_at: now });
    return count > 0;
  }
}
