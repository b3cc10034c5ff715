import {
  initiativeSchema,
  type NewInitiative,
} from 'backstage-plugin-platform-value-common';
import type { Knex } from 'knex';
import request from 'supertest';
import { createTestDatabase } from '../__testUtils__/testDatabase';
import {
  callers,
  secret,
  startOkrs,
  type CallerName,
} from './__testUtils__/startOkrs';
import {
  fileOf,
  keyResultOf,
  objectiveOf,
} from '../okrs/__testUtils__/okrFiles';
import { storeEntities } from '../okrs/__testUtils__/storeEntities';
import { readInitiativeFacts } from '../okrs/initiatives/readInitiativeFacts';

jest.setTimeout(60_000);

const createDatabase = createTestDatabase();
const base = '/api/platform-value/v1';
const cart = 'component:default/cart';
const platform = 'system:default/delivery';

const search: NewInitiative = {
  ...{ title: 'Search by voice', platform, state: 'active' },
  ...{ keyResults: ['revenue'], entities: [cart] },
};

describe('the routes of initiatives', () => {
  let knex: Knex;
  let okrs: Awaited<ReturnType<typeof startOkrs>>;

  beforeAll(async () => {
    knex = await createDatabase();
    await storeEntities(knex, [cart, secret, platform]);
    const clock = () => new Date('2026-11-16T00:00:00Z');
    okrs = await startOkrs({ knex, clock });
    const file = fileOf(
      objectiveOf('grow', {
        keyResults: [keyResultOf('revenue', { money: 'revenue' })],
      }),
    );
    await ask('post', '/okrs/import', 'writer', file).expect(200);
  });

  afterAll(() => okrs.stop());

  beforeEach(() => knex('initiatives').delete());

  function ask(
    method: 'get' | 'post' | 'put' | 'delete',
    path: string,
    caller: CallerName = 'writer',
    body?: object | string,
  ) {
    return request(okrs.server)
      [method](base + path)
      .set('Authorization', callers[caller])
      .set('Content-Type', 'application/json')
      .send(body);
  }

  async function create(initiative: object, caller: CallerName = 'writer') {
    const { body } = await ask(
      'post',
      '/initiatives',
      caller,
      initiative,
    ).expect(200);
    return initiativeSchema.parse(body);
  }

  it('enter, change and delete one', async () => {
    const { id } = await create(search);
    const shipped = { ...search, state: 'shipped', shippedAt: '2026-11-10' };
    const { body } = await ask('put', `/initiatives/${id}`, 'writer', shipped);
    expect(body).toEqual({ id, ...shipped, hidden: 0 });
    const listed = await ask('get', `/initiatives?platform=${platform}`);
    expect(listed.body).toEqual({ initiatives: [body], mayWrite: true });
    expect(await readInitiativeFacts(knex)).toEqual([
      {
        ...{ id, title: search.title, platform, state: 'shipped' },
        shippedAt: '2026-11-10',
        keyResults: [{ id: 'revenue', money: 'revenue' }],
        entities: [{ entityId: expect.any(Number), ref: cart }],
      },
    ]);
    await ask('delete', `/initiatives/${id}`).expect(200);
    await ask('delete', `/initiatives/${id}`).expect(404);
  });

  it('list those of another platform elsewhere', async () => {
    await create(search);
    const { body } = await ask('get', `/initiatives?platform=${cart}`);
    expect(body.initiatives).toEqual([]);
  });

  it('count entities that are hidden, and keep them in it', async () => {
    const { id } = await create(
      { ...search, entities: [cart, secret] },
      'service',
    );
    const { body } = await ask('get', '/initiatives', 'reader');
    expect(body.initiatives).toMatchObject([{ entities: [cart], hidden: 1 }]);
    await ask('put', `/initiatives/${id}`, 'writer', {
      ...search,
      entities: [],
    }).expect(200);
    const [{ entities }] = await readInitiativeFacts(knex);
    expect(entities.map(({ ref }) => ref)).toEqual([secret]);
  });

  it.each([
    ['an unknown entity', { entities: ['component:default/nobody'] }, 404],
    ['a hidden entity', { entities: [secret] }, 404],
    ['an unknown key result', { keyResults: ['nothing'] }, 404],
    ['an unknown platform', { platform: 'system:default/nowhere' }, 404],
    ['what is no entity ref', { platform: '::' }, 400],
    ['a shipped one without its day', { state: 'shipped' }, 400],
    ['a day of one that is not shipped', { shippedAt: '2026-11-10' }, 400],
    ['a field beside', { owner: 'user:default/somebody' }, 400],
  ])('refuse %s', async (_, fields, status) => {
    const wrong = { ...search, ...fields };
    const { body } = await ask('post', '/initiatives', 'writer', wrong);
    expect(body.error.message.length).toBeGreaterThan(5);
    expect(body.response.statusCode).toBe(status);
    expect(await knex('initiatives')).toEqual([]);
  });
});
