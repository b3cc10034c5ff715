import { mockServices } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import type { Knex } from 'knex';
import { createTestDatabase } from '../../__testUtils__/testDatabase';
import { fileOf, keyResultOf, objectiveOf } from '../__testUtils__/okrFiles';
import { storeEntities } from '../__testUtils__/storeEntities';
import { emptyOkrs, writtenRows } from '../__testUtils__/writtenRows';
import { importOkrs } from '../import/importOkrs';
import { refreshAnnotationLinks } from './refreshAnnotationLinks';

jest.setTimeout(60_000);

const createDatabase = createTestDatabase();
const now = new Date('2026-11-23T12:00:00Z');

function entityWith(name: string, keyResults?: string): Entity {
  const annotations = { 'platform-value.io/key-results': keyResults! };
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: {
      name,
      namespace: 'default',
      ...(keyResults === undefined ? {} : { annotations }),
    },
  };
}

describe('refreshAnnotationLinks', () => {
  let knex: Knex;
  let cart: number;

  beforeAll(async () => {
    knex = await createDatabase();
    [cart] = await storeEntities(knex, [
      'component:default/cart',
      'component:default/search',
    ]);
  });

  beforeEach(async () => {
    await emptyOkrs(knex);
    const keyResults = [keyResultOf('a'), keyResultOf('b')];
    await importOkrs(
      {
        text: fileOf(objectiveOf('grow', { keyResults })),
        format: 'document',
        dryRun: false,
      },
      {
        ...{ knex, timeZone: 'UTC', metricIds: new Set(), now },
        visible: async refs => new Set(refs),
      },
    );
  });

  function refresh(entities: Entity[], at = now) {
    return refreshAnnotationLinks({
      knex,
      auth: mockServices.auth(),
      catalog: catalogServiceMock({ entities }),
      now: at,
    });
  }

  function links() {
    return knex('key_result_links')
      .orderBy('key_result')
      .select('entity_id', 'key_result', 'origin', 'since');
  }

  it('ties what an entity names, and says which of it nobody knows', async () => {
    const entities = [
      entityWith('cart', ' a, b,nothing ,a'),
      entityWith('search'),
    ];
    const problems = await refresh(entities);
    const link = { entity_id: cart, origin: 'annotation', since: now };
    expect(await links()).toEqual([
      { ...link, key_result: 'a' },
      { ...link, key_result: 'b' },
    ]);
    expect(problems).toEqual([
      {
        code: 'unknown-key-result',
        subject: 'component:default/cart',
        message: expect.stringMatching(/no key result: nothing$/),
        remedy: expect.stringContaining('import'),
      },
    ]);
    expect(await knex('changed_links').pluck('entity_id')).toEqual([cart]);
  });

  it('writes nothing when nothing changed, and unties what is no longer named', async () => {
    await refresh([entityWith('cart', 'a,b')]);
    const before = await writtenRows(knex);
    await refresh([entityWith('cart', 'a,b')]);
    expect(await writtenRows(knex)).toEqual(before);
    const later = new Date('2026-11-24T12:00:00Z');
    await refresh([entityWith('cart', 'b')], later);
    const [a, b] = await knex('key_result_links').orderBy('key_result');
    expect(a.until).toEqual(later);
    expect(b.until).toBe(Infinity);
  });

  it('leaves links of others alone', async () => {
    const page = { origin: 'page', since: now };
    await knex('key_result_links').insert([
      { entity_id: cart, key_result: 'a', ...page },
    ]);
    await refresh([entityWith('cart', 'b')]);
    await refresh([]);
    const [a, b] = await knex('key_result_links').orderBy('key_result');
    expect(a).toMatchObject({ origin: 'page', until: Infinity });
    expect(b).toMatchObject({ origin: 'annotation', until: now });
  });
});
