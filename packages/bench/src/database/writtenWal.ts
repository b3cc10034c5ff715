import type { Knex } from 'knex';

async function position(knex: Knex): Promise<string> {
  const { rows } = await knex.raw('select pg_current_wal_insert_lsn() as at');
  return rows[0].at;
}

/** How many bytes of WAL something writes; other work on the server counts too. */
export async function writtenWal<T>(
  knex: Knex,
  work: () => Promise<T>,
): Promise<{ bytes: number; result: T }> {
  const before = await position(knex);
  const result = await work();
  const { rows } = await knex.raw(
    'select pg_wal_lsn_diff(pg_current_wal_insert_lsn(), ?::pg_lsn)::float8 as bytes',
    [before],
  );
  return { bytes: rows[0].bytes, result };
}
