import type { Knex } from 'knex';

const names = `
  select quote_ident(c.relname) as name from pg_class c
  where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
  order by 1`;

/** Every row of every table of a database, as text. */
export async function dumpTexts(knex: Knex): Promise<string> {
  const { rows: tables } = await knex.raw(names);
  const texts: string[] = [];
  for (const { name } of tables) {
    const { rows } = await knex.raw(`select t::text as row from ${name} t`);
    texts.push(...rows.map(({ row }: { row: string }) => `${name} ${row}`));
  }
  return texts.join('\n');
}
