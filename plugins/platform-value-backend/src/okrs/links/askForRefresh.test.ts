import { mockServices } from '@backstage/backend-test-utils';
import type { Knex } from 'knex';
import { createTestDatabase } from '../../__testUtils__/testDatabase';
import { storeEntities } from '../__testUtils__/storeEntities';
import { emptyOkrs } from '../__testUtils__/writtenRows';
import { askForRefresh } from './askForRefresh';
import { linksSettleAfter, markChangedLinks } from './markChangedLinks';

jest.setTimeout(60_000);

const createDatabase = createTestDatabase();
const changedAt = new Date('2026-11-23T12:00:00Z');
const settledAt = new Date(changedAt.getTime() + linksSettleAfter);

describe('askForRefresh', () => {
  let knex: Knex;
  let ids: number[];
  let asked: string[];

  beforeAll(async () => {
    knex = await createDatabase();
    ids = await storeEntities(
      knex,
      ['cart', 'search', 'gone'].map(name => `component:default/${name}`),
    );
    await knex('entities')
      .where('entity_id', ids[2])
      .update({ removed_at: changedAt });
  });

  beforeEach(async () => {
    asked = [];
    await emptyOkrs(knex);
  });

  function change(entityIds: number[], at = changedAt) {
    const none = { keyResults: [], objectives: [] };
    return markChangedLinks(knex, { entityIds, ...none }, at);
  }

  function ask(now: Date, refreshEntity = async (_: string) => {}) {
    return askForRefresh({
      knex,
      auth: mockServices.auth(),
      catalog: {
        async refreshEntity(ref) {
          await refreshEntity(ref);
          asked.push(ref);
        },
      },
      now,
    });
  }

  it('asks when what the catalog was told has settled, and once', async () => {
    await change(ids.slice(0, 2));
    expect(await ask(new Date(settledAt.getTime() - 1))).toBe(0);
    expect(await ask(settledAt)).toBe(2);
    expect(await ask(settledAt)).toBe(0);
    expect(asked.sort()).toEqual([
      'component:default/cart',
      'component:default/search',
    ]);
  });

  it('waits again for what changed again meanwhile', async () => {
    await change([ids[0]]);
    await ask(settledAt, () => change([ids[0]], settledAt));
    expect(await knex('changed_links').pluck('entity_id')).toEqual([ids[0]]);
    const later = new Date(settledAt.getTime() + linksSettleAfter);
    expect(await ask(later)).toBe(1);
  });

  it('forgets an entity that is gone', async () => {
    await change([ids[2]]);
    await ask(settledAt);
    expect(asked).toEqual([]);
    expect(await knex('changed_links')).toEqual([]);
  });

  it('asks in a minute for what it could not ask for, and for the others at once', async () => {
    await change(ids.slice(0, 2));
    const failing = ask(settledAt, async ref => {
      if (ref.endsWith('cart')) throw new Error('the catalog is away');
    });
    await expect(failing).rejects.toThrow('the catalog is away');
    expect(asked).toEqual(['component:default/search']);
    expect(await ask(new Date(settledAt.getTime() + 59_999))).toBe(0);
    expect(await ask(new Date(settledAt.getTime() + 60_000))).toBe(1);
  });
});
