import type { Knex } from 'knex';

const tables = [
  'objectives',
  'key_results',
  'check_ins',
  'key_result_links',
  'changed_links',
  'initiatives',
];

/** Where and by which transaction each row was written: any write shows. */
export async function writtenRows(knex: Knex): Promise<unknown[]> {
  const { rows } = await knex.raw(
    tables
      .map(
        table =>
          `select '${table}' as table, ctid::text, xmin::text from ${table}`,
      )
      .join(' union all '),
  );
  return rows;
}

/** Empties everything of objectives. */
export async function emptyOkrs(knex: Knex): Promise<void> {
  await knex.raw(`truncate ${tables.join(', ')}`);
}
