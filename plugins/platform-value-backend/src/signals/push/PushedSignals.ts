import type { PushResult } from 'backstage-plugin-platform-value-common';
import type { Knex } from 'knex';
import { DatabaseSignalStore } from '../DatabaseSignalStore';
import type { StoredSignal } from '../DatabaseSignalStore';
import type { DatabaseSourceStore } from '../DatabaseSourceStore';
import type { PushRules } from './checkSignal';
import { DatabasePushCoverage, type PushedTime } from './DatabasePushCoverage';
import { pushedSourceId } from './pushedSourceId';
import { pushedStreams } from './pushedStreams';
import { readNewSignals } from './readNewSignals';
import { resolveRows } from './resolveRows';

/** What another system sends. */
export interface Push {
  /** Names the system: the subject of its token. */
  subject: string;
  rows: readonly unknown[];
  watchedFrom: Date | undefined;
}

/** @internal */
export interface PushedSignalsOptions {
  knex: Knex;
  sources: Pick<DatabaseSourceStore, 'idOf'>;
  rules: PushRules;
}

/** Stores what other systems send; whoever sends it is a source of its own. */
export class PushedSignals {
  private readonly signals: DatabaseSignalStore;
  private readonly coverage = new DatabasePushCoverage();

  constructor(private readonly options: PushedSignalsOptions) {
    this.signals = new DatabaseSignalStore(options.knex);
  }

  /** Stores what can be stored, and says of each other row what is wrong with it. */
  async store(push: Push, now: Date): Promise<PushResult> {
    const { knex, sources, rules } = this.options;
    const { rows, subject, watchedFrom } = push;
    const sourceId = await sources.idOf(pushedSourceId(subject));
    const resolved = await resolveRows(knex, { rows, rules, sourceId, now });
    const { signals, rejected } = resolved;
    const time = { sourceId, watchedFrom, now };
    const accepted = await knex.transaction(tx =>
      this.storeSignals(tx, signals, time),
    );
    return { accepted, unchanged: signals.length - accepted, rejected };
  }

  private async storeSignals(
    tx: Knex.Transaction,
    signals: StoredSignal[],
    time: PushedTime,
  ): Promise<number> {
    await this.coverage.lock(tx, time);
    const fresh = await readNewSignals(tx, signals);
    const accepted = await this.signals.store(signals, time.now, tx);
    const isNew = (signal: StoredSignal) => fresh.has(signal);
    const streams = pushedStreams(signals, isNew, time.now);
    await this.coverage.store(tx, streams, time);
    return accepted;
  }
}
