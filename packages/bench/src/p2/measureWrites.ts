import type { Client } from 'pg';
import type { Knex } from 'knex';
import { connect, withClient } from '../database/connect';
import { copyLines } from '../database/copyRows';
import type { Server } from '../database/Server';
import { writtenWal } from '../database/writtenWal';
import type { OpenedStore } from '../load/openStore';
import { refOf } from '../load/loadEntities';
import { signalColumns } from '../load/signalLine';
import { historyEnd } from '../load/StoreSize';
import { elapsed } from '../statistics/elapsed';
import { asLines, asReceived, Arrivals } from './arrivals';
import { storeSignals, type StoreSignalsOptions } from './storeSignals';

/** What one repetition of P2 shows. */
export interface WriteRound {
  signals: number;
  storeMilliseconds: number;
  copyMilliseconds: number;
  written: number;
  copied: number;
  rewritten: number;
  /** Bytes of WAL of storing the same signals once more. */
  repeatedWal: number;
}

/** How writes are measured. */
export interface MeasureWritesOptions {
  /** A copy of a store, to be written to. */
  store: OpenedStore;
  rounds: number;
  signals: number;
  batch: number;
}

// The same rows twice, as if of two sources: beside each other in every index.
const [ourSource, copiedSource] = [101, 102];

/**
 * Stores signals that arrive live, and copies the same rows in the same order
 * into the same table: one connection each, in turns. The lines of COPY are
 * made before its time starts.
 */
export async function measureWrites(
  server: Server,
  options: MeasureWritesOptions,
): Promise<WriteRound[]> {
  const { store, rounds } = options;
  const knex = connect(server, store.database, 1);
  try {
    return await withClient(server, store.database, async client => {
      const arrivals = new Arrivals(store.size);
      const found: WriteRound[] = [];
      for (let round = 0; round <= rounds; round += 1) {
        const turn = { knex, client, arrivals, oursFirst: round % 2 === 0 };
        found.push(await measureRound(turn, options));
      }
      // the first one warms up
      return found.slice(1);
    });
  } finally {
    await knex.destroy();
  }
}

interface Turn {
  knex: Knex;
  client: Client;
  arrivals: Arrivals;
  oursFirst: boolean;
}

async function measureRound(
  { knex, client, arrivals, oursFirst }: Turn,
  { store, signals, batch }: MeasureWritesOptions,
): Promise<WriteRound> {
  const arrived = arrivals.next(signals);
  const input: StoreSignalsOptions = {
    received: asReceived(arrived),
    ids: new Map(store.ids.map((id, entity) => [refOf(entity), id])),
    sourceId: ourSource,
    batch,
    now: historyEnd,
  };
  const lines = asLines(arrived, { ids: store.ids, sourceId: copiedSource });
  const sides = {
    ours: () => elapsed(() => storeSignals(knex, input)),
    copy: () => elapsed(() => copyInto(client, lines)),
  };
  const first = oursFirst ? await sides.ours() : undefined;
  const copy = await sides.copy();
  const ours = first ?? (await sides.ours());
  const again = await writtenWal(knex, () => storeSignals(knex, input));
  return {
    signals,
    storeMilliseconds: ours.milliseconds,
    copyMilliseconds: copy.milliseconds,
    written: ours.result,
    copied: copy.result,
    rewritten: again.result,
    repeatedWal: again.bytes,
  };
}

function copyInto(client: Client, lines: string[]): Promise<number> {
  return copyLines(client, { table: 'signals', columns: signalColumns, lines });
}
