import { copyDatabase, dropDatabase } from '../database/databases';
import type { Server } from '../database/Server';
import { openStore, type OpenedStore } from '../load/openStore';
import { testServer } from './testServer';

/** A store of 12 entities and 40 days, and copies of it that may be written to. */
export interface TinyStore {
  server: Server;
  store: OpenedStore;
  copy(name: string): Promise<OpenedStore>;
  /** Removes all of it. */
  remove(): Promise<void>;
}

/**
 * Loads a tiny store.
 *
 * @param seed - one of its own for each test file, as they may run at once
 */
export async function openTinyStore(seed: number): Promise<TinyStore> {
  const server = testServer();
  const store = await openStore(server, { seed, entities: 12, days: 40 });
  const names = [store.database];
  return {
    server,
    store,
    async copy(name) {
      const database = `${store.database}_${name}`;
      names.push(database);
      await copyDatabase(server, store.database, database);
      return { ...store, database };
    },
    async remove() {
      for (const name of names) await dropDatabase(server, name);
    },
  };
}
