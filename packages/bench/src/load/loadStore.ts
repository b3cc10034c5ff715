import type { Knex } from 'knex';
import { withClient } from '../database/connect';
import { copyLines } from '../database/copyRows';
import type { Server } from '../database/Server';
import { loadAdoption } from './adoption/loadAdoption';
import { linkColumns, linkLine } from './linkLine';
import { loadCoverage } from './loadCoverage';
import { loadEntities } from './loadEntities';
import { loadOkrs } from './okrs/loadOkrs';
import { signalColumns, signalLine } from './signalLine';
import { historyOf } from './signals/history';
import { linksOfDay } from './signals/linksOfDay';
import type { StoreSize } from './StoreSize';

/** What a store was loaded with. */
export interface LoadedStore {
  size: StoreSize;
  /** Our ids of the entities, by their position. */
  ids: number[];
  sourceId: number;
  signals: number;
  links: number;
}

/** Fills an empty store, through its indexes as when it grows. */
export async function loadStore(
  server: Server,
  options: { database: string; knex: Knex; size: StoreSize },
): Promise<LoadedStore> {
  const { database, knex, size } = options;
  const ids = await loadEntities(knex, size);
  const sourceId = await loadCoverage(knex, { size, ids });
  const owned = { size, ids, sourceId };
  const copied = await withClient(server, database, async client => ({
    signals: await copyLines(client, {
      table: 'signals',
      columns: signalColumns,
      lines: signalLines(owned),
    }),
    links: await copyLines(client, {
      table: 'links',
      columns: linkColumns,
      lines: linkLines(owned),
    }),
  }));
  await knex.raw('vacuum (analyze)');
  await loadAdoption(knex);
  await loadOkrs(knex, { size, ids });
  await knex.raw('vacuum (analyze)');
  return { ...owned, ...copied };
}

type Owned = Pick<LoadedStore, 'size' | 'ids' | 'sourceId'>;

function* signalLines({ size, ids, sourceId }: Owned): Generator<string> {
  for (const { entity, signal } of historyOf(size)) {
    yield signalLine({ ...signal, entityId: ids[entity], sourceId });
  }
}

function* linkLines({ size, ids, sourceId }: Owned): Generator<string> {
  for (let entity = 0; entity < size.entities; entity += 1) {
    for (let day = 0; day < size.days; day += 1) {
      for (const link of linksOfDay({ size, entity, day })) {
        yield linkLine({ ...link, entityId: ids[entity], sourceId });
      }
    }
  }
}
