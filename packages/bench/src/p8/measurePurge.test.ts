import { openTinyStore, type TinyStore } from '../__testUtils__/openTinyStore';
import { connect } from '../database/connect';
import { startOfDay } from '../load/StoreSize';
import { kindCodes } from '../plugin/store';
import { measurePurge } from './measurePurge';
import { measureStorage } from './measureStorage';

jest.setTimeout(60_000);

describe('P8', () => {
  let tiny: TinyStore;

  beforeAll(async () => {
    tiny = await openTinyStore(106);
  });

  afterAll(() => tiny.remove());

  it('purges what is older than a moment, but no evidence, and nothing else', async () => {
    const { database, ids, size } = await tiny.copy('purged');
    const knex = connect(tiny.server, database);
    const before = startOfDay(size, 10);
    const older = async () => {
      const all = knex('signals').where('at', '<', before);
      const evidence = { kind: kindCodes.code('evidence') };
      const counts = await Promise.all(
        [
          all.clone().whereNot(evidence),
          knex('links').where('at', '<', before),
          all.clone().where(evidence),
        ].map(rows => rows.count('*', { as: 'rows' })),
      );
      return counts.map(([{ rows }]) => Number(rows));
    };
    const [signals, links, evidence] = await older();
    expect(evidence).toBeGreaterThan(0);
    const kept = await measureStorage(knex);
    const purged = await measurePurge(knex, { ids, before });
    const left = await measureStorage(knex);
    expect(purged.rows).toBe(signals + links);
    expect(await older()).toEqual([0, 0, evidence]);
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
