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
    await knex.raw('truncate signals, dirty_entities, expectations');
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

  it('marks the entity dirty and expects the kind from then on', async () => {
    await store.store([deployment({ entityId: 4 })], now);
    expect(await knex('dirty_entities').pluck('entity_id')).toEqual([4]);
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
