import { connect } from '../database/connect';
import { copyDatabase } from '../database/databases';
import type { Server } from '../database/Server';
import type { OpenedStore } from '../load/openStore';
import { historyEnd } from '../load/StoreSize';
import { openScorecards } from '../store/openScorecards';

/** Copies a store, and has the readings of everything stored in the copy. */
export async function prepareStore(
  server: Server,
  store: OpenedStore,
  database: string,
): Promise<void> {
  await copyDatabase(server, store.database, database);
  const knex = connect(server, database);
  try {
    await openScorecards(knex, store).refresh(historyEnd);
    await knex.raw('vacuum (analyze) readings');
  } finally {
    await knex.destroy();
  }
}
