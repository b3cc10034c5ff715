import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import type { Knex } from 'knex';
import { migrateDatabase } from '../database/migrateDatabase';

/**
 * Real Postgres databases for tests, each fresh and migrated.
 *
 * @throws Error when no Postgres is at hand: tests of the store never pass by
 * not running
 */
export function createTestDatabase(): () => Promise<Knex> {
  const databases = TestDatabases.create({ ids: ['POSTGRES_18'] });
  return async () => {
    if (!databases.supports('POSTGRES_18')) {
      throw new Error(
        'no Postgres: run the tests with `npm test`, or set BACKSTAGE_TEST_DATABASE_POSTGRES18_CONNECTION_STRING',
      );
    }
    const knex = await databases.init('POSTGRES_18');
    await migrateDatabase(mockServices.database.mock(), knex);
    return knex;
  };
}
