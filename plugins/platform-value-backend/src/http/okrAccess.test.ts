import type { Knex } from 'knex';
import request from 'supertest';
import { createTestDatabase } from '../__testUtils__/testDatabase';
import {
  fileOf,
  keyResultOf,
  objectiveOf,
} from '../okrs/__testUtils__/okrFiles';
import { storeEntities } from '../okrs/__testUtils__/storeEntities';
import { emptyOkrs } from '../okrs/__testUtils__/writtenRows';
import {
  callers,
  secret,
  startOkrs,
  type CallerName,
} from './__testUtils__/startOkrs';

jest.setTimeout(60_000);

const createDatabase = createTestDatabase();
const base = '/api/platform-value/v1';
const cart = `${base}/entities/component/default/cart/key-results`;

const file = fileOf(
  objectiveOf('grow', {
    keyResults: [
      keyResultOf('day-30', { entities: ['component:default/cart', secret] }),
      keyResultOf('fast'),
    ],
  }),
);

describe('the routes of objectives and initiatives let in', () => {
  let knex: Knex;
  let now: Date;
  let okrs: Awaited<ReturnType<typeof startOkrs>>;

  beforeAll(async () => {
    knex = await createDatabase();
    await storeEntities(knex, ['component:default/cart', secret]);
    okrs = await startOkrs({ knex, clock: () => now });
  });

  afterAll(() => okrs.stop());

  beforeEach(async () => {
    now = new Date('2026-11-16T00:00:00Z');
    await emptyOkrs(knex);
    await as('service').post(`${base}/okrs/import`).send(file).expect(200);
  });

  function as(caller: CallerName) {
    return request.agent(okrs.server).set('Authorization', callers[caller]);
  }

  const hidden = `${base}/entities/component/default/secret/key-results`;
  const checkIns = `${base}/key-results/fast/check-ins`;
  const initiative = {
    ...{ title: 'Search', platform: 'component:default/cart' },
    ...{ state: 'active', keyResults: ['fast'], entities: [] },
  };
  const who = ['anonymous', 'stranger', 'reader', 'writer', 'service'] as const;

  it.each([
    ['get', `${base}/okrs`, undefined, [401, 403, 200, 200, 200]],
    ['post', `${base}/okrs/import?dryRun=true`, {}, [401, 403, 403, 400, 400]],
    ['post', checkIns, { value: 1 }, [401, 403, 403, 200, 200]],
    ['get', checkIns, undefined, [401, 403, 200, 200, 200]],
    ['get', cart, undefined, [401, 403, 200, 200, 200]],
    ['get', hidden, undefined, [401, 403, 404, 404, 200]],
    ['put', `${cart}/fast`, {}, [401, 403, 403, 200, 200]],
    ['put', `${hidden}/fast`, {}, [401, 403, 403, 404, 200]],
    ['put', `${cart}/unknown`, {}, [401, 403, 403, 404, 404]],
    ['delete', `${cart}/day-30`, undefined, [401, 403, 403, 200, 404]],
    ['delete', `${hidden}/day-30`, undefined, [401, 403, 403, 404, 200]],
    ['get', `${base}/key-results/links`, undefined, [401, 403, 403, 403, 200]],
    ['get', `${base}/initiatives`, undefined, [401, 403, 200, 200, 200]],
    ['post', `${base}/initiatives`, initiative, [401, 403, 403, 200, 200]],
    ['put', `${base}/initiatives/1`, initiative, [401, 403, 403, 404, 404]],
    ['delete', `${base}/initiatives/1`, undefined, [401, 403, 403, 404, 404]],
  ] as const)('%s %s', async (method, path, body, statuses) => {
    const answers: number[] = [];
    for (const caller of who) {
      now = new Date(now.getTime() + 1);
      const { status } = await as(caller)[method](path).send(body);
      answers.push(status);
    }
    expect(answers).toEqual(statuses);
  });

  it('nobody who could tell a hidden entity from an unknown one', async () => {
    const ask = async (name: string) => {
      const path = `${base}/entities/component/default/${name}/key-results`;
      const { body } = await as('reader').get(path).expect(404);
      return body.error.message.replace(name, '');
    };
    expect(await ask('secret')).toBe(await ask('nobody'));
  });
});
