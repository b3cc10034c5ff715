import type { Knex } from 'knex';
import { createTestDatabase } from '../__testUtils__/testDatabase';
import {
  DatabaseEntityStore,
  type MirroredEntity,
} from './DatabaseEntityStore';
import { readDatedEntities } from './readDatedEntities';
import type { Trait } from './traits';

const createDatabase = createTestDatabase();
const at = (day: number) => new Date(Date.UTC(2026, 10, day));
const second = (day: number) => at(day).getTime() / 1000;

const tag = (key: string): Trait => ({ trait: 'tag', key, value: '' });
const type: Trait = { trait: 'type', key: '', value: 'service' };

function cart(...traits: Trait[]): MirroredEntity {
  const ref = 'component:default/cart';
  return {
    ref,
    uid: ref,
    kind: 'component',
    title: 'Cart',
    memberships: [],
    traits,
  };
}

describe('the traits of an entity', () => {
  let knex: Knex;
  let store: DatabaseEntityStore;

  beforeAll(async () => {
    knex = await createDatabase();
    store = new DatabaseEntityStore(knex);
  });

  afterAll(() => knex.destroy());

  beforeEach(() =>
    knex.raw('truncate entities, entity_traits, memberships, stale_adoptions'),
  );

  async function read() {
    const ids: number[] = await knex('entities').pluck('entity_id');
    const [entity] = await readDatedEntities(knex, ids);
    return entity;
  }

  async function traits() {
    return (await read()).traits.map(({ key, value, start, end }) => [
      key || value,
      start,
      end,
    ]);
  }

  it('hold since ever when it is first seen, and from then on when they come later', async () => {
    await store.store([cart(type, tag('a'))], at(1));
    await store.store([cart(type, tag('b'))], at(3));
    expect(await traits()).toEqual([
      ['service', -Infinity, Infinity],
      ['a', -Infinity, second(3)],
      ['b', second(3), Infinity],
    ]);
    await store.store([cart(type, tag('a'), tag('b'))], at(5));
    expect(await traits()).toEqual([
      ['service', -Infinity, Infinity],
      ['a', -Infinity, second(3)],
      ['a', second(5), Infinity],
      ['b', second(3), Infinity],
    ]);
  });

  it('are not written again when nothing changed', async () => {
    const versions = async () =>
      (
        await knex.raw(
          'select ctid::text, xmin::text, xmax::text from entity_traits',
        )
      ).rows;
    await store.store([cart(type, tag('a'))], at(1));
    const before = await versions();
    await knex('stale_adoptions').delete();
    await store.store([cart(type, tag('a'))], at(2));
    expect(await versions()).toEqual(before);
    expect(await knex('stale_adoptions')).toEqual([]);
  });

  it('end with the entity, and its adoptions are looked at anew', async () => {
    await store.store([cart(type)], at(1));
    await knex('stale_adoptions').delete();
    expect(
      await store.removeOthers(['component:default/other'], at(4)),
    ).toEqual(['component:default/cart']);
    expect(await traits()).toEqual([['service', -Infinity, second(4)]]);
    expect((await read()).exists).toEqual({ start: -Infinity, end: second(4) });
    expect(await knex('stale_adoptions')).toHaveLength(1);
  });
});
