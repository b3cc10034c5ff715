import type { Knex } from 'knex';

/** What a store takes on disk, in bytes, indexes and facts included. */
export interface Storage {
  signals: number;
  signalRows: number;
  links: number;
  linkRows: number;
}

const measure = `
  select
    (select sum(pg_total_relation_size(relid))::float8 from pg_partition_tree('signals')) as signals,
    (select count(*)::float8 from signals) as "signalRows",
    pg_total_relation_size('links')::float8 as links,
    (select count(*)::float8 from links) as "linkRows"`;

/** Measures a store as it lies there. */
export async function measureStorage(knex: Knex): Promise<Storage> {
  const { rows } = await knex.raw(measure);
  return rows[0];
}
