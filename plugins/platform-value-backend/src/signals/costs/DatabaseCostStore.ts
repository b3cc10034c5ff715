import type { Knex } from 'knex';
import { kindCodes } from '../codes';
import {
  DatabaseSignalStore,
  type StoredFact,
  type StoredSignal,
} from '../DatabaseSignalStore';
import { DatabasePushCoverage } from '../push/DatabasePushCoverage';
import { pushedStreams } from '../push/pushedStreams';
import { readNewSignals } from '../push/readNewSignals';

/** All there is of the days that a file covers. */
export interface CoveredCosts {
  signals: StoredSignal[];
  sourceId: number;
  /** The days, half-open. */
  start: Date;
  end: Date;
}

/** How many rows became different. */
export interface StoredCosts {
  accepted: number;
  unchanged: number;
  removed: number;
}

const gone = `
  select s.entity_id, s.external_id from signals s
  where s.kind = ? and s.source_id = ? and s.at >= ?::timestamptz and s.at < ?::timestamptz
    and not exists (
      select from unnest(?::int4[], ?::text[]) as i(entity_id, external_id)
      where i.entity_id = s.entity_id and i.external_id = s.external_id
    )`;

/** Replaces the costs of the days that a file covers. */
export class DatabaseCostStore {
  private readonly signals: DatabaseSignalStore;
  private readonly coverage = new DatabasePushCoverage();

  constructor(private readonly knex: Knex) {
    this.signals = new DatabaseSignalStore(knex);
  }

  /**
   * Stores costs, and takes away those of the same days that are no more.
   *
   * @param dryRun - tell what would become of it, and store nothing
   */
  async replace(
    costs: CoveredCosts,
    { now, dryRun }: { now: Date; dryRun: boolean },
  ): Promise<StoredCosts> {
    const tx = await this.knex.transaction();
    try {
      const stored = await this.replaceIn(tx, costs, now);
      await (dryRun ? tx.rollback() : tx.commit());
      return stored;
    } catch (error) {
      await tx.rollback();
      throw error;
    }
  }

  private async replaceIn(
    tx: Knex.Transaction,
    costs: CoveredCosts,
    now: Date,
  ): Promise<StoredCosts> {
    const { signals, sourceId } = costs;
    await this.coverage.lock(tx, { sourceId, watchedFrom: undefined, now });
    const facts = await readGone(tx, costs);
    const removed = await this.signals.remove(facts, sourceId, now, tx);
    const fresh = await readNewSignals(tx, signals);
    const accepted = await this.signals.store(signals, now, tx);
    await this.watch(tx, costs, { now, fresh });
    return { accepted, unchanged: signals.length - accepted, removed };
  }

  /** A file speaks for its days, and not for those up to now. */
  private async watch(
    tx: Knex.Transaction,
    { signals, sourceId, start, end }: CoveredCosts,
    { now, fresh }: { now: Date; fresh: Set<StoredSignal> },
  ): Promise<void> {
    const until = end < now ? end : now;
    const isNew = (signal: StoredSignal) => fresh.has(signal);
    const past = signals.filter(({ at }) => at < until);
    const streams = pushedStreams(past, isNew, until);
    const time = { sourceId, watchedFrom: start, now: until };
    await this.coverage.store(tx, streams, time);
  }
}

async function readGone(
  tx: Knex.Transaction,
  { signals, sourceId, start, end }: CoveredCosts,
): Promise<StoredFact[]> {
  const { rows } = await tx.raw(gone, [
    ...[kindCodes.code('cost'), sourceId, start, end],
    signals.map(({ entityId }) => entityId),
    signals.map(({ externalId }) => externalId),
  ]);
  return rows.map((row: { entity_id: number; external_id: string }) => ({
    entityId: row.entity_id,
    kind: 'cost',
    externalId: row.external_id,
  }));
}
