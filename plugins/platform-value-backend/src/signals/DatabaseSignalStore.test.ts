import type { Knex } from 'knex';
import { createTestDatabase } from '../__testUtils__/testDatabase';
import { DatabaseSignalStore, type StoredSignal } from './DatabaseSignalStore';

jest.setTimeout(60_000);

const now = new Date('2026-11-23T00:00:00Z');
const noon = new Date('2026-11-02T12:00:00Z');
const createDatabase = createTestDatabase();

function deployment(fields: Partial<StoredSignal> = {}): StoredSignal {
  return {
    entityId: 1,
    sourceId: 1,
    kind: 'deployment',
    externalId: '7',
    at: noon,
    seconds: 60,
    outcome: 'success',
    facts: { sha: '0123456789abcdef' },
    sourceUpdatedAt: noon,
    ...fields,
  };
}

/** Any write of a row, a mere lock too, shows in one of these. */
async function tupleVersions(knex: Knex): Promise<unknown[]> {
  const { rows } = await knex.raw(
    `select ctid::text, xmin::text, xmax::text from signals`,
  );
  return rows;
}

describe('DatabaseSignalStore', () => {
  let knex: Knex;
  let store: DatabaseSignalStore;

  beforeAll(async () => {
    knex = await createDatabase();
    store = new DatabaseSignalStore(knex);
  });

  beforeEach(async () => {
    await knex.raw(
      'truncate signals, tombstones, unlinked_entities, expectations',
    );
  });

  it('stores a repeated signal once, and writes nothing the second time', async () => {
    expect(await store.store([deployment()], now)).toBe(1);
    const before = await tupleVersions(knex);
    expect(await store.store([deployment()], now)).toBe(0);
    expect(await tupleVersions(knex)).toEqual(before);
    expect(await knex('signals').select('external_id', 'seconds')).toEqual([
      { external_id: '7', seconds: 60 },
    ]);
  });

  it('lets the newest version win, whichever comes first', async () => {
    const corrected = deployment({
      outcome: 'failure',
      sourceUpdatedAt: new Date('2026-11-03T00:00:00Z'),
    });
    await store.store([corrected, deployment()], now);
    await store.store([deployment()], now);
    expect(await knex('signals').select('outcome')).toEqual([{ outcome: 2 }]);
  });

  describe('removing', () => {
    const gone = { entityId: 1, kind: 'deployment', externalId: '1' } as const;
    const at = (day: number) => new Date(Date.UTC(2026, 10, day));

    it('takes only what it names, and is linked anew', async () => {
      const other = { externalId: '2' };
      await store.store([deployment(gone), deployment(other)], at(1));
      await knex('unlinked_entities').delete();
      expect(await store.remove([gone], 1, at(5))).toBe(1);
      expect(await knex('signals').pluck('external_id')).toEqual(['2']);
      expect(await knex('unlinked_entities').pluck('entity_id')).toEqual([1]);
    });

    it('keeps an old version, met again in a late page, from coming back', async () => {
      await store.store([deployment(gone)], at(1));
      await store.remove([gone], 1, at(5));
      expect(await store.store([deployment(gone)], at(6))).toBe(0);
      expect(await knex('signals')).toEqual([]);
    });

    it('lets back what its source changed since', async () => {
      await store.store([deployment(gone)], at(1));
      await store.remove([gone], 1, at(5));
      const back = deployment({ ...gone, sourceUpdatedAt: at(7) });
      expect(await store.store([back], at(8))).toBe(1);
    });

    it('leaves the same fact of another entity', async () => {
      const elsewhere = deployment({ ...gone, entityId: 2 });
      await store.store([deployment(gone), elsewhere], at(1));
      await store.remove([gone], 1, at(5));
      expect(await knex('signals').pluck('entity_id')).toEqual([2]);
    });
  });

  it('marks the entity to be linked and expects the kind from then on', async () => {
    await store.store([deployment({ entityId: 4 })], now);
    expect(await knex('unlinked_entities').pluck('entity_id')).toEqual([4]);
    expect(await knex('expectations').select('kind', 'because')).toEqual([
      { kind: 1, because: 'seen' },
    ]);
  });

  it('keeps writers of the same rows in other orders from deadlocking', async () => {
    const signals = Array.from({ length: 400 }, (_, index) =>
      deployment({ externalId: String(index), entityId: 1 + (index % 20) }),
    );
    const shuffled = [...signals].reverse();
    await Promise.all([
      ...Array.from({ length: 4 }, () => store.store(signals, now)),
      ...Array.from({ length: 4 }, () => store.store(shuffled, now)),
    ]);
    const [{ count }] = await knex('signals').count();
    expect(Number(count)).toBe(400);
  });

  it('stores text that Postgres would refuse', async () => {
    await store.store([deployment({ facts: { sha: 'a\u0000b' } })], now);
    expect(await knex('signals').select('facts')).toEqual([
      { facts: { sha: 'ab' } },
    ]);
  });
});
