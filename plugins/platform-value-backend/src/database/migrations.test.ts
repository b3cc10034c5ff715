import { resolvePackagePath } from '@backstage/backend-plugin-api';
import type { Knex } from 'knex';
import { createTestDatabase } from '../__testUtils__/testDatabase';

jest.setTimeout(60_000);

const createDatabase = createTestDatabase();
const directory = resolvePackagePath(
  'backstage-plugin-platform-value-backend',
  'migrations',
);

async function objects(knex: Knex): Promise<string[]> {
  const { rows } = await knex.raw(`
    select c.relkind::text || ' ' || c.relname as name from pg_class c
    where c.relnamespace = current_schema()::regnamespace and c.relname not like 'knex_%'
    order by 1`);
  return rows.map((row: { name: string }) => row.name);
}

describe('the migrations', () => {
  let knex: Knex;

  beforeAll(async () => {
    knex = await createDatabase();
  });

  it('go up, down and up again to the same tables', async () => {
    const up = await objects(knex);
    expect(up).toContain('p signals');
    await knex.migrate.rollback({ directory }, true);
    expect(await objects(knex)).toEqual([]);
    await knex.migrate.latest({ directory });
    expect(await objects(knex)).toEqual(up);
  });

  it('keep the entity in every unique key of the tables that grow with signals', async () => {
    const { rows } = await knex.raw(`
      select t.relname as table, i.relname as index, array(
        select a.attname::text from unnest(x.indkey::int2[]) k join pg_attribute a on a.attrelid = t.oid and a.attnum = k
      ) as columns
      from pg_index x join pg_class t on t.oid = x.indrelid join pg_class i on i.oid = x.indexrelid
      where x.indisunique and t.relname = any(array['signals', 'links', 'exclusions', 'dirty_entities',
        'entity_traits', 'stale_adoptions', 'adoption_histories', 'adoption_reasons', 'key_result_links'])`);
    expect(rows.length).toBeGreaterThanOrEqual(9);
    for (const { index, columns } of rows) {
      expect({ index, columns }).toEqual({
        index,
        columns: expect.arrayContaining(['entity_id']),
      });
    }
  });

  it('put the kind into every covering index of signals', async () => {
    const { rows } = await knex.raw(`
      select indexname, indexdef from pg_indexes
      where tablename like 'signals\\_%' and indexdef like '%INCLUDE%'`);
    expect(rows).toHaveLength(12);
    for (const { indexdef } of rows) expect(indexdef).toMatch(/\bkind\)/);
  });
});
