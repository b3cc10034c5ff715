import {
  resolvePackagePath,
  type DatabaseService,
} from '@backstage/backend-plugin-api';
import type { Knex } from 'knex';

const directory = resolvePackagePath(
  'backstage-plugin-platform-value-backend',
  'migrations',
);

/** Whether the portal's database is one the store can live in. */
export function isPostgres(knex: Knex): boolean {
  return knex.client.config.client === 'pg';
}

/** Brings the store's tables up to date, unless the host forbids migrations. */
export async function migrateDatabase(
  database: DatabaseService,
  knex: Knex,
): Promise<void> {
  if (!database.migrations?.skip) {
    await knex.migrate.latest({ directory });
  }
}
