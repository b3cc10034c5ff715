import type { Knex } from 'knex';
import type { SourceBudget } from 'backstage-plugin-platform-value-node';

const findOrCreate = `
  with made as (
    insert into sources (id) select ? where not exists (select from sources where id = ?)
    on conflict (id) do nothing returning source_id
  )
  select source_id from made union all select source_id from sources where id = ?`;

/** How one run of a source went. */
export interface RunSummary {
  startedAt: Date;
  finishedAt: Date;
  calls: number;
  moved: number;
  budget?: SourceBudget;
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

  /** A run has begun. */
  async start(sourceId: number, now: Date): Promise<void> {
    await this.knex('sources')
      .where('source_id', sourceId)
      .update({ run_started_at: now, run_finished_at: null });
  }

  /**
   * A run has ended. All streams that are not failing were watched until it
   * started: one row says so for all of them.
   */
  async finish(sourceId: number, run: RunSummary): Promise<void> {
    await this.knex('sources')
      .where('source_id', sourceId)
      .update({
        run_finished_at: run.finishedAt,
        watched_until: run.startedAt,
        calls: run.calls,
        moved: run.moved,
        budget: run.budget ? JSON.stringify(run.budget) : null,
      });
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
