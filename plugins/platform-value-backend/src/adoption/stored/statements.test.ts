import type { Knex } from 'knex';
import { createTestDatabase } from '../../__testUtils__/testDatabase';
import { midnight, openAdoptionStore } from '../__testUtils__/adoptionStore';
import { outcomeCodes } from '../../signals/codes';
import { capabilityText } from '../__testUtils__/definitions';
import {
  readCapabilityHistories,
  readPlatformHistories,
} from './readCapabilityHistories';

// Ten thousand entities, on a machine that may be busy.
jest.setTimeout(300_000);

const createDatabase = createTestDatabase();
const now = midnight('2026-11-23');
const entities = 10_000;
const names = Array.from({ length: 10 }, (_, index) => `capability-${index}`);

const fill = [
  `insert into entities (ref, uid, kind, title, content_hash)
   select 'component:default/c' || i, 'c' || i, 'component', 'c' || i, '' from generate_series(1, ${entities}) i`,
  `insert into memberships (valid_from, entity_id, relation, target)
   select '-infinity', entity_id, 1, 'group:default/g' || entity_id / 20 from entities`,
  `insert into entity_traits (valid_from, entity_id, trait, key, value)
   select '-infinity', entity_id, 1, '', 'service' from entities where kind = 'component'`,
  `insert into signals (at, source_updated_at, entity_id, source_id, kind, outcome, external_id)
   select '2025-06-01', now(), e.entity_id, 1, 10, ${outcomeCodes.code(
     'open',
   )}, 'file capability-' || i || ' capability-' || i || ' 0123456789ab'
   from entities e, generate_series(0, 9) i where (e.entity_id + i) % 3 = 0`,
  `insert into assignments (entity_id, source_id, partition_id, selector) select entity_id, 1, entity_id, '{}' from entities`,
  `insert into streams (partition_id, source_id, stream, kinds, covered_from, watched_until)
   select e.entity_id, 1, s, array[k]::int2[], '2025-01-01', now()
   from entities e, (values ('evidence', 10), ('builds', 3), ('changes', 2)) as v(s, k)`,
  `insert into sources (source_id, id) overriding system value values (1, 'github')`,
  'analyze',
];

describe('what the statements of adoption cost', () => {
  let knex: Knex;
  const statements: { sql: string; bindings: Knex.Value[] }[] = [];

  beforeAll(async () => {
    knex = await createDatabase();
    const store = openAdoptionStore(knex, now);
    await store.mirror();
    await store.define(
      `capabilities: [${names.map(name => capabilityText(name)).join(', ')}]`,
    );
    for (const sql of fill) await knex.raw(sql);
    knex.on('query', ({ sql, bindings }) => statements.push({ sql, bindings }));
    await store.refresh();
  });

  afterAll(() => knex.destroy());

  it('grows by batches, not by entities and capabilities', async () => {
    const [{ count }] = await knex('adoption_histories').count();
    expect(Number(count)).toBe(entities * names.length);
    expect(statements.length).toBeLessThan((entities / 200) * 15);
  });

  async function planOf({ sql, bindings }: (typeof statements)[number]) {
    await knex.raw('vacuum analyze');
    // A table of this size is scanned for 200 entities; a store is larger.
    const fewer = bindings.map(value =>
      Array.isArray(value) ? value.slice(0, 20) : value,
    );
    const { rows } = await knex.raw(
      `explain ${sql.replace(/\$\d+/g, '?')}`,
      fewer as Knex.Value[],
    );
    return rows
      .map((row: { 'QUERY PLAN': string }) => row['QUERY PLAN'])
      .join('\n');
  }

  it.each([
    ['signals', 'from signals s'],
    ['entity_traits', 'from entity_traits'],
    ['memberships', 'from memberships'],
    ['adoption_histories', 'delete from adoption_histories h'],
  ])('finds the rows of a batch by their keys: %s', async (table, form) => {
    const plan = await planOf(
      statements.find(each => each.sql.includes(form))!,
    );
    expect(plan).toMatch(new RegExp(`(Index|Bitmap).* on ${table}`));
    expect(plan).not.toContain(`Seq Scan on ${table}`);
  });

  it('reads the histories of a team in one statement, by their keys', async () => {
    statements.length = 0;
    const histories = await readCapabilityHistories(knex, [10, 11, 12]);
    expect(histories).toHaveLength(30);
    expect(statements).toHaveLength(1);
    const plan = await planOf(statements[0]);
    expect(plan).not.toContain('Seq Scan on adoption_histories');
    expect(plan).not.toContain('Seq Scan on streams');
  });

  it('reads those of a whole platform in one statement', async () => {
    statements.length = 0;
    const histories = await readPlatformHistories(
      knex,
      'system:default/delivery',
    );
    expect(histories).toHaveLength(entities * names.length);
    expect(statements).toHaveLength(1);
  });
});
