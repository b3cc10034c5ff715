import { createHash } from 'node:crypto';
import type { Knex } from 'knex';
import {
  createDatabase,
  databaseExists,
  withDatabase,
} from '../database/databases';
import type { Server } from '../database/Server';
import { benchSource } from './loadCoverage';
import { refOf } from './loadEntities';
import { loadStore, type LoadedStore } from './loadStore';
import type { StoreSize } from './StoreSize';

/** A loaded store in a database of its own. */
export interface OpenedStore extends LoadedStore {
  database: string;
}

/**
 * A store of a size, loaded unless a run before left it whole. No bench
 * changes what it finds here: one that has to, does so in a copy.
 */
export async function openStore(
  server: Server,
  size: StoreSize,
): Promise<OpenedStore> {
  const database = nameOf(size);
  if (!(await isWhole(server, database))) {
    await createDatabase(server, database);
    await withDatabase(server, database, async knex => {
      await loadStore(server, { database, knex, size });
      await knex.raw(`comment on schema public is 'whole'`);
    });
  }
  return withDatabase(server, database, async knex => ({
    database,
    ...(await describeStore(knex, size)),
  }));
}

/** To be raised when the same size gives other rows: a kept store has the old ones. */
const version = 2;

function nameOf(size: StoreSize): string {
  const hash = createHash('sha256')
    .update(JSON.stringify({ version, ...size }))
    .digest('hex');
  return `bench_${size.entities}_${hash.slice(0, 8)}`;
}

async function isWhole(server: Server, database: string): Promise<boolean> {
  if (!(await databaseExists(server, database))) return false;
  return withDatabase(server, database, async knex => {
    const { rows } = await knex.raw(
      `select obj_description('public'::regnamespace, 'pg_namespace') as state`,
    );
    return rows[0].state === 'whole';
  });
}

async function describeStore(
  knex: Knex,
  size: StoreSize,
): Promise<LoadedStore> {
  const { rows } = await knex.raw(
    `select (select source_id from sources where id = ?) as "sourceId",
       (select count(*)::int from signals) as signals, (select count(*)::int from links) as links`,
    [benchSource],
  );
  const refs = Array.from({ length: size.entities }, (_, i) => refOf(i));
  const known = await knex('entities')
    .select('ref', 'entity_id')
    .whereRaw('ref = any(?::text[])', [refs]);
  const ids = new Map(known.map(row => [row.ref, row.entity_id]));
  return { ...rows[0], size, ids: refs.map(ref => ids.get(ref)!) };
}
