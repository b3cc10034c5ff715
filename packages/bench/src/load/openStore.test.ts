import { openTinyStore, type TinyStore } from '../__testUtils__/openTinyStore';
import { withDatabase } from '../database/databases';
import { historyOf } from './signals/history';
import { openStore } from './openStore';
import { historyEnd } from './StoreSize';

jest.setTimeout(60_000);

describe('openStore', () => {
  let tiny: TinyStore;

  beforeAll(async () => {
    tiny = await openTinyStore(101);
  });

  afterAll(() => tiny.remove());

  it('holds every row of the history', async () => {
    const { store } = tiny;
    expect(store.signals).toBe([...historyOf(store.size)].length);
    expect(store.links).toBeGreaterThan(0);
    expect(new Set(store.ids).size).toBe(12);
  });

  it('stores facts and times as they were drawn', async () => {
    const [{ entity, signal }] = historyOf(tiny.store.size);
    const row = await withDatabase(tiny.server, tiny.store.database, knex =>
      knex('signals')
        .where({
          entity_id: tiny.store.ids[entity],
          external_id: signal.externalId,
        })
        .first(),
    );
    expect(row).toMatchObject({ at: signal.at, facts: signal.facts });
  });

  it('says that all of it was watched', async () => {
    const rows = await withDatabase(tiny.server, tiny.store.database, knex =>
      knex('coverage').where({ covered_until: historyEnd }),
    );
    // nine kinds of one source, the fact that is pushed, six metrics of two products
    expect(rows).toHaveLength(12 * 10 + 2 * 6);
  });

  it('holds how each entity stands to each capability, and what it serves', async () => {
    const { server, store } = tiny;
    const [histories, links, watches] = await withDatabase(
      server,
      store.database,
      knex =>
        Promise.all([
          knex('adoption_histories').pluck('history'),
          knex('key_result_links').pluck('entity_id'),
          knex('fact_watches').pluck('fact'),
        ]),
    );
    expect(histories).toHaveLength(12 * 10);
    const adopted = histories.filter(each => each.adopted.length > 0);
    expect(adopted.length).toBeGreaterThan(12 * 3);
    expect(adopted.length).toBeLessThan(12 * 8);
    expect(links).toHaveLength(12 * 2);
    expect(watches).toEqual(['flag-evaluations']);
  });

  it('loads nothing when it is there already', async () => {
    const { server, store } = tiny;
    await withDatabase(server, store.database, knex =>
      knex.raw(`comment on table signals is 'the first one'`),
    );
    const again = await openStore(server, store.size);
    expect(again).toEqual(store);
    const { rows } = await withDatabase(server, store.database, knex =>
      knex.raw(`select obj_description('signals'::regclass) as said`),
    );
    expect(rows).toEqual([{ said: 'the first one' }]);
  });
});
