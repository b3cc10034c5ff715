import {
  contract,
  type Objective,
} from 'backstage-plugin-platform-value-common';
import type { Knex } from 'knex';
import request from 'supertest';
import { createTestDatabase } from '../__testUtils__/testDatabase';
import {
  fileOf,
  keyResultOf,
  objectiveOf,
} from '../okrs/__testUtils__/okrFiles';
import {
  callers,
  secret,
  startOkrs,
  type CallerName,
} from './__testUtils__/startOkrs';
import { storeEntities } from '../okrs/__testUtils__/storeEntities';
import { emptyOkrs } from '../okrs/__testUtils__/writtenRows';

jest.setTimeout(60_000);

const createDatabase = createTestDatabase();
const base = '/api/platform-value/v1';
const cart = `${base}/entities/component/default/cart/key-results`;
const measuredBy = {
  metricId: 'change-lead-time',
  scope: 'component:default/cart',
  days: 90,
};

const file = fileOf(
  objectiveOf('grow', {
    url: 'https://okr.example.com/grow',
    keyResults: [
      keyResultOf('day-30', { entities: ['component:default/cart', secret] }),
      keyResultOf('fast', {
        ...{ kind: 'decrease', function: 'engineering', measuredBy },
        ...{ baseline: { value: 40, at: '2026-10-01' }, target: 20 },
      }),
      keyResultOf('hidden', {
        measuredBy: { ...measuredBy, scope: secret },
      }),
    ],
  }),
  objectiveOf('last-year', {
    period: { start: '2025-10-01', end: '2025-12-31' },
    state: 'done',
    keyResults: [
      keyResultOf('old', {
        baseline: { value: 0, at: '2025-10-01' },
        due: '2025-12-31',
        entities: ['component:default/cart'],
      }),
    ],
  }),
);

describe('the routes of objectives', () => {
  let knex: Knex;
  let now: Date;
  let okrs: Awaited<ReturnType<typeof startOkrs>>;

  beforeAll(async () => {
    knex = await createDatabase();
    await storeEntities(knex, ['component:default/cart', secret]);
    okrs = await startOkrs({
      knex,
      clock: () => now,
      values: {
        readValues: async wanted =>
          wanted.map(({ scope }) =>
            scope === secret
              ? undefined
              : { value: 25, at: '2026-11-16T00:00:00Z' },
          ),
      },
    });
  });

  afterAll(() => okrs.stop());

  beforeEach(async () => {
    now = new Date('2026-11-16T00:00:00Z');
    await emptyOkrs(knex);
    await take(file, 'service').expect(200);
    okrs.audits.length = 0;
  });

  function as(caller: CallerName) {
    const { server } = okrs;
    const header = callers[caller];
    const agent = request(server);
    return {
      get: (path: string) => agent.get(path).set('Authorization', header),
      post: (path: string) => agent.post(path).set('Authorization', header),
      put: (path: string) => agent.put(path).set('Authorization', header),
      delete: (path: string) => agent.delete(path).set('Authorization', header),
    };
  }

  function take(
    text: string,
    caller: CallerName = 'writer',
    type = 'application/yaml',
  ) {
    return as(caller)
      .post(`${base}/okrs/import`)
      .set('Content-Type', type)
      .send(text);
  }

  async function objectives(query = '', caller: CallerName = 'reader') {
    const { body } = await as(caller).get(`${base}/okrs${query}`).expect(200);
    const { objectives: list } = contract.listObjectives.response.parse(body);
    return new Map(list.map((each): [string, Objective] => [each.id, each]));
  }

  it.each([
    ['2026-q4', ['grow']],
    ['2025-q4', ['last-year']],
    ['2026-q3', []],
  ])('list those of the quarter %s', async (period, ids) => {
    expect([...(await objectives(`?period=${period}`)).keys()]).toEqual(ids);
  });

  it('list what a metric measures with its value, progress and status', async () => {
    const grow = (await objectives()).get('grow')!;
    const fast = grow.keyResults.find(({ id }) => id === 'fast');
    expect(fast).toMatchObject({
      ...{ value: 25, valueAt: '2026-11-16T00:00:00Z', progress: 0.75 },
      ...{ expected: 0.5, status: 'ahead', measuredBy },
    });
  });

  it('neither name a hidden scope nor say its value', async () => {
    const text = JSON.stringify((await objectives()).get('grow'));
    expect(text).not.toContain('secret');
    const seen = (await objectives('', 'service')).get('grow')!;
    expect(seen.hidden).toBe(0);
    expect(seen.keyResults.find(({ id }) => id === 'hidden')).toMatchObject({
      measuredBy: { scope: secret },
    });
  });

  it('count the linked entities that are hidden', async () => {
    const grow = (await objectives()).get('grow')!;
    expect(grow.hidden).toBe(1);
    const { links } = grow.keyResults.find(({ id }) => id === 'day-30')!;
    expect(links).toEqual([
      {
        entityRef: 'component:default/cart',
        origin: 'import',
        since: '2026-11-16T00:00:00.000Z',
      },
    ]);
  });

  it('take a check-in, which is the value from then on, and keep the others', async () => {
    const path = `${base}/key-results/day-30/check-ins`;
    await as('writer').post(path).send({ value: 0.33 }).expect(200);
    now = new Date('2026-11-17T00:00:00Z');
    const said = { value: 0.4, confidence: 0.7, comment: 'as hoped' };
    await as('writer').post(path).send(said).expect(200);
    const { body } = await as('reader').get(path).expect(200);
    expect(body.checkIns.map(({ value }: { value: number }) => value)).toEqual([
      0.4, 0.33,
    ]);
    const grow = (await objectives()).get('grow')!;
    expect(grow.keyResults.find(({ id }) => id === 'day-30')).toMatchObject({
      ...{ value: 0.4, progress: 1, status: 'ahead', confidence: 0.7 },
      lastCheckIn: { ...said, at: '2026-11-17T00:00:00.000Z' },
    });
  });

  it('link, say who did, and unlink', async () => {
    const { body } = await as('writer')
      .put(`${cart}/fast`)
      .send({ origin: 'page' })
      .expect(200);
    expect(body).toEqual({
      entityRef: 'component:default/cart',
      origin: 'page',
      since: now.toISOString(),
    });
    const again = await as('writer').put(`${cart}/fast`).send({}).expect(200);
    expect(again.body).toEqual(body);
    const shown = await as('writer').get(cart).expect(200);
    const { keyResults, mayLink } =
      contract.listEntityKeyResults.response.parse(shown.body);
    expect(mayLink).toBe(true);
    expect(
      keyResults.map(({ id, origin, mayUnlink }) => [id, origin, mayUnlink]),
    ).toEqual([
      ['fast', 'page', true],
      ['day-30', 'import', true],
    ]);
    now = new Date('2026-11-18T00:00:00Z');
    await as('writer').delete(`${cart}/fast`).expect(200);
    await as('writer').delete(`${cart}/fast`).expect(404);
    const [past] = await knex('key_result_links').where({ key_result: 'fast' });
    expect(past).toMatchObject({
      since: new Date('2026-11-16T00:00:00Z'),
      until: now,
    });
  });

  it('leave a link of an annotation to who wrote it', async () => {
    await knex('key_result_links').update({ origin: 'annotation' });
    const { body } = await as('writer').delete(`${cart}/day-30`).expect(409);
    expect(body.error.message).toContain('platform-value.io/key-results');
    const { keyResults } = (await as('writer').get(cart).expect(200)).body;
    expect(keyResults).toMatchObject([{ id: 'day-30', mayUnlink: false }]);
  });

  it('tie what is tied by two at once only once', async () => {
    const tie = () => as('writer').put(`${cart}/fast`).send({});
    const answers = await Promise.all([tie(), tie(), tie()]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    const rows = await knex('key_result_links').where({ key_result: 'fast' });
    expect(rows).toHaveLength(1);
  });

  it('list for the catalog what unfinished objectives are linked to', async () => {
    const all = await as('service')
      .get(`${base}/key-results/links`)
      .expect(200);
    const day30 = {
      ...{ id: 'day-30', title: 'Key result day-30', objectiveId: 'grow' },
      ...{ objectiveTitle: 'Objective grow' },
      url: 'https://okr.example.com/grow',
    };
    expect(all.body.entities).toEqual([
      { entityRef: 'component:default/cart', keyResults: [day30] },
      { entityRef: secret, keyResults: [day30] },
    ]);
    const one = await as('service')
      .get(`${base}/key-results/links?entityRef=${secret}`)
      .expect(200);
    expect(one.body.entities).toHaveLength(1);
  });

  it('answer a file that is too large with 413 and what to do', async () => {
    const { body } = await take('x'.repeat(10_000_001)).expect(413);
    expect(body.error.message).toContain('10000000 bytes');
  });

  it('take CSV by its media type, and say what is wrong in words', async () => {
    const { body } = await take('a,b\n1,2', 'writer', 'text/csv').expect(400);
    expect(body.error.message).toContain('objective_id');
  });

  it('audit each write, with counts and without what was written', async () => {
    await take(file).expect(200);
    await as('writer').put(`${cart}/fast`).send({}).expect(200);
    await as('writer').delete(`${cart}/nothing`).expect(404);
    await as('writer')
      .post(`${base}/key-results/fast/check-ins`)
      .send({ value: 1, comment: 'a secret word' })
      .expect(200);
    expect(okrs.audits).toMatchObject([
      {
        eventId: 'okrs-import',
        ended: {
          keyResults: { created: 0, changed: 0, unchanged: 4 },
          // The hidden entity that the file names.
          rejected: 1,
        },
      },
      { eventId: 'link-create', meta: { id: 'fast' } },
      { eventId: 'link-delete', ended: { failed: 'NotFoundError' } },
      { eventId: 'check-in-create', meta: { id: 'fast' } },
    ]);
    expect(JSON.stringify(okrs.audits)).not.toContain('secret word');
  });
});
