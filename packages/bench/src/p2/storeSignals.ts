import type { Knex } from 'knex';
import { z } from 'zod';
import { DatabaseSignalStore } from '../plugin/store';
import { receivedSignalSchema, type ReceivedSignal } from './receivedSignal';

const pageSchema = z.array(receivedSignalSchema);

/** How signals are given to the plugin's store. */
export interface StoreSignalsOptions {
  received: ReceivedSignal[];
  /** Our ids of entities, by ref. */
  ids: Map<string, number>;
  sourceId: number;
  /** Signals of one transaction. */
  batch: number;
  now: Date;
}

/**
 * Takes signals from outside to their rows as the plugin does: checked, told
 * whose they are, stored batch by batch in a transaction each.
 *
 * @returns how many rows were written
 */
export async function storeSignals(
  knex: Knex,
  options: StoreSignalsOptions,
): Promise<number> {
  const { received, ids, sourceId, batch, now } = options;
  const store = new DatabaseSignalStore(knex);
  let written = 0;
  for (let from = 0; from < received.length; from += batch) {
    const page = pageSchema.parse(received.slice(from, from + batch));
    const signals = page.map(({ entityRef, ...signal }) => ({
      ...signal,
      entityId: ids.get(entityRef)!,
      sourceId,
    }));
    written += await knex.transaction(tx => store.store(signals, now, tx));
  }
  return written;
}
