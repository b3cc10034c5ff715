import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import express from 'express';
import PromiseRouter from 'express-promise-router';
import type { Knex } from 'knex';
import request from 'supertest';
import { createTestDatabase } from '../__testUtils__/testDatabase';
import { createCostImports } from '../signals/costs/createCostImports';
import { DatabaseSourceStore } from '../signals/DatabaseSourceStore';
import { mountCostRoutes } from './costRoutes';

jest.setTimeout(120_000);

const createDatabase = createTestDatabase();
const path = '/api/platform-value/v1/costs/import';
const now = new Date('2026-11-20T12:00:00Z');
const header =
  'EffectiveCost,BillingCurrency,ChargePeriodStart,ChargePeriodEnd,Tags\n';

function row(cost: string, tags = '"{""service"":""checkout""}"'): string {
  return `${cost},EUR,2026-10-01T00:00:00Z,2026-10-02T00:00:00Z,${tags}\n`;
}

describe('POST /costs/import', () => {
  let knex: Knex;
  let backend: Awaited<ReturnType<typeof startTestBackend>>;
  let answer: AuthorizeResult.ALLOW | AuthorizeResult.DENY;
  const audits: { meta: object; success: jest.Mock; fail: jest.Mock }[] = [];

  beforeAll(async () => {
    knex = await createDatabase();
    backend = await startTestBackend({ features: [pluginOn(knex)] });
  });

  afterAll(() => backend.stop());

  beforeEach(async () => {
    answer = AuthorizeResult.ALLOW;
    audits.length = 0;
    await knex.raw('truncate signals, entities, tombstones, problems');
    await knex('entities').insert({
      ...{ ref: 'component:default/checkout', kind: 'component' },
      ...{ title: 'Checkout', content_hash: '' },
    });
  });

  function pluginOn(database: Knex) {
    const auditor = {
      createEvent: async ({ meta = {} }) => {
        const audit = { meta, success: jest.fn(), fail: jest.fn() };
        audits.push(audit);
        return audit;
      },
    };
    const permissions = mockServices.permissions.mock({
      authorize: async () => [{ result: answer }],
    });
    return createBackendPlugin({
      pluginId: 'platform-value',
      register(env) {
        env.registerInit({
          deps: {
            auth: coreServices.auth,
            httpAuth: coreServices.httpAuth,
            httpRouter: coreServices.httpRouter,
          },
          async init({ auth, httpAuth, httpRouter }) {
            const costs = createCostImports({
              ...{ auth, permissions, knex: database, clock: () => now },
              sources: new DatabaseSourceStore(database),
              settings: {
                ...{ currency: 'EUR', tags: ['service'], shared: [] },
                kinds: ['run'],
              },
            });
            const router = PromiseRouter();
            router.use(express.json({ limit: '1mb' }));
            mountCostRoutes(router, { httpAuth, auditor, costs });
            httpRouter.use(router);
          },
        });
      },
    });
  }

  function post(
    text: string,
    options: { query?: string; type?: string; user?: boolean } = {},
  ) {
    const { query = '', type = 'text/csv', user = false } = options;
    const credentials = user ? mockCredentials.user : mockCredentials.service;
    return request(backend.server)
      .post(`${path}${query}`)
      .set('Authorization', credentials.header())
      .set('Content-Type', type)
      .send(text);
  }

  it('stores a file, and says what became of it', async () => {
    const file = `${header}${row('12.50')}${row('2,5')}${row('1', '')}`;
    const { body } = await post(file).expect(200);
    expect(body).toEqual({
      ...{ dryRun: false, currency: 'EUR', rows: 3, rejectedRows: 1 },
      ...{ accepted: 1, unchanged: 0, removed: 0, unknownEntities: [] },
      months: [
        {
          ...{ month: '2026-10', total: 13.5, run: 12.5, shared: 0 },
          unallocated: [{ reason: 'no-tag', rows: 1, cost: 1 }],
        },
      ],
      rejected: [
        {
          ...{ row: 3, column: '' },
          reason: 'has more or fewer cells than the header',
        },
      ],
    });
    expect(audits[0].success).toHaveBeenCalledWith({
      meta: { rows: 3, rejected: 1, accepted: 1, unchanged: 0, removed: 0 },
    });
    const again = await post(file).expect(200);
    expect(again.body).toMatchObject({ accepted: 0, unchanged: 1 });
  });

  it('stores nothing in a dry run', async () => {
    const { body } = await post(`${header}${row('1')}`, {
      query: '?dryRun=true',
    }).expect(200);
    expect(body).toMatchObject({ dryRun: true, accepted: 1 });
    expect(await knex('signals')).toEqual([]);
  });

  it('takes more than fits into memory at once', async () => {
    const file = `${header}${row('0.0001').repeat(60_000)}`;
    const { body } = await post(file).expect(200);
    expect(body).toMatchObject({ rows: 60_000, accepted: 1 });
    expect(body.months[0].total).toBe(6);
  });

  it.each([
    ['is no CSV', '[]', 'application/json', /text\/csv/],
    ['lacks columns', 'a,b\n1,2\n', 'text/csv', /lacks EffectiveCost/],
  ])('answers 400 to what %s', async (_, text, type, message) => {
    const { body } = await post(text, { type }).expect(400);
    expect(body.error.message).toMatch(message);
    expect(await knex('signals')).toEqual([]);
  });

  it('refuses users, and services without the permission', async () => {
    const file = `${header}${row('1')}`;
    const { body } = await post(file, { user: true }).expect(403);
    expect(body.error.message).toMatch(/imported by services/);
    answer = AuthorizeResult.DENY;
    await post(file).expect(403);
    await request(backend.server)
      .post(path)
      .set('Authorization', mockCredentials.none.header())
      .set('Content-Type', 'text/csv')
      .send(file)
      .expect(401);
    expect(await knex('signals')).toEqual([]);
    expect(audits.every(({ fail }) => fail.mock.calls.length === 1)).toBe(true);
  });
});
