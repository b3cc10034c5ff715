import { openTinyStore, type TinyStore } from '../__testUtils__/openTinyStore';
import { connect } from '../database/connect';
import { startOfDay } from '../load/StoreSize';
import { measurePurge } from './measurePurge';
import { measureStorage } from './measureStorage';

jest.setTimeout(60_000);

describe('P8', () => {
  let tiny: TinyStore;

  beforeAll(async () => {
    tiny = await openTinyStore(106);
  });

  afterAll(() => tiny.remove());

  it('purges what is older than a moment, and nothing else', async () => {
    const { database, ids, size } = await tiny.copy('purged');
    const knex = connect(tiny.server, database);
    const before = startOfDay(size, 10);
    const older = async () => {
      const tables = ['signals', 'links'].map(table =>
        knex(table).where('at', '<', before).count('*', { as: 'rows' }),
      );
      const counts = await Promise.all(tables);
      return counts.map(([{ rows }]) => Number(rows));
    };
    const [signals, links] = await older();
    const kept = await measureStorage(knex);
    const purged = await measurePurge(knex, { ids, before });
    const left = await measureStorage(knex);
    expect(purged.rows).toBe(signals + links);
    expect(await older()).toEqual([0, 0]);
    expect(left.signalRows).toBe(kept.signalRows - signals);
    expect(left.linkRows).toBe(kept.linkRows - links);
    await knex.destroy();
  });

  it('counts indexes and facts as storage', async () => {
    const { database, signals } = tiny.store;
    const knex = connect(tiny.server, database);
    const found = await measureStorage(knex);
    expect(found.signalRows).toBe(signals);
    expect(found.signals / signals).toBeGreaterThan(150);
    await knex.destroy();
  });
});
