import type { Knex } from 'knex';
import { migrateDatabase } from '../plugin/store';
import { connect, withClient } from './connect';
import type { Server } from './Server';

const maintenance = 'postgres';

/** Whether a database is there. */
export function databaseExists(server: Server, name: string): Promise<boolean> {
  return withClient(server, maintenance, async client => {
    const { rowCount } = await client.query(
      'select from pg_database where datname = $1',
      [name],
    );
    return rowCount === 1;
  });
}

/** Makes a database with the plugin's tables, in place of one of the same name. */
export async function createDatabase(
  server: Server,
  name: string,
): Promise<void> {
  await dropDatabase(server, name);
  await withClient(server, maintenance, client =>
    client.query(`create database "${name}"`),
  );
  await withDatabase(server, name, knex =>
    migrateDatabase({ getClient: async () => knex }, knex),
  );
}

/** Makes a database that holds the same as another, file by file. */
export async function copyDatabase(
  server: Server,
  from: string,
  to: string,
): Promise<void> {
  await dropDatabase(server, to);
  await withClient(server, maintenance, client =>
    client.query(
      `create database "${to}" template "${from}" strategy file_copy`,
    ),
  );
}

/** Removes a database, and whoever is connected to it. */
export async function dropDatabase(
  server: Server,
  name: string,
): Promise<void> {
  await withClient(server, maintenance, client =>
    client.query(`drop database if exists "${name}" with (force)`),
  );
}

/** Does something with a database, and closes its connections. */
export async function withDatabase<T>(
  server: Server,
  name: string,
  work: (knex: Knex) => Promise<T>,
): Promise<T> {
  const knex = connect(server, name);
  try {
    return await work(knex);
  } finally {
    await knex.destroy();
  }
}
