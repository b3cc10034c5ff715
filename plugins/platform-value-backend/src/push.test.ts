import { authServiceFactory } from '@backstage/backend-defaults/auth';
import { httpAuthServiceFactory } from '@backstage/backend-defaults/httpAuth';
import { permissionsServiceFactory } from '@backstage/backend-defaults/permissions';
import {
  coreServices,
  createBackendPlugin,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import type { Knex } from 'knex';
import PromiseRouter from 'express-promise-router';
import request from 'supertest';
import { createTestDatabase } from './__testUtils__/testDatabase';
import { DatabaseEntityStore } from './catalog/DatabaseEntityStore';
import { mountSignalRoutes } from './http/signalRoutes';
import { DatabaseSourceStore } from './signals/DatabaseSourceStore';
import { createPush } from './signals/push/createPush';

jest.setTimeout(120_000);

const createDatabase = createTestDatabase();
const path = '/api/platform-value/v1/signals';
const now = new Date('2026-11-20T12:00:00Z');
const checkout = 'component:default/checkout';

function access(subject: string, accessRestrictions?: object[]) {
  const options = { token: `canary-of-${subject}`, subject };
  return { type: 'static', options, accessRestrictions };
}

const plugin = 'platform-value';

const externalAccess = [
  access('data-platform', [
    { plugin, permission: 'platform-value.signal.push' },
  ]),
  access('reader', [{ plugin, permission: 'platform-value.scorecard.read' }]),
  access('cataloger', [{ plugin: 'catalog' }]),
];

function pushPlugin(knex: Knex) {
  return createBackendPlugin({
    pluginId: plugin,
    register(env) {
      env.registerInit({
        deps: {
          auditor: coreServices.auditor,
          auth: coreServices.auth,
          httpAuth: coreServices.httpAuth,
          httpRouter: coreServices.httpRouter,
          config: coreServices.rootConfig,
          permissions: coreServices.permissions,
        },
        async init(services) {
          const { auditor, auth, config, permissions } = services;
          const { httpAuth, httpRouter } = services;
          const push = createPush({
            ...{ auth, config, knex, permissions, metricIds: new Set() },
            sources: new DatabaseSourceStore(knex),
            clock: () => now,
          });
          const router = PromiseRouter();
          mountSignalRoutes(router, { httpAuth, auditor, push });
          httpRouter.use(router);
        },
      });
    },
  });
}

describe('a push with a token of external access', () => {
  let knex: Knex;
  let backend: Awaited<ReturnType<typeof startTestBackend>>;

  beforeAll(async () => {
    knex = await createDatabase();
    await new DatabaseEntityStore(knex).store(
      [
        {
          ...{ ref: checkout, uid: checkout, kind: 'component' },
          ...{ title: 'Checkout', memberships: [], traits: [] },
        },
      ],
      now,
    );
    backend = await startTestBackend({
      features: [
        pushPlugin(knex),
        authServiceFactory,
        httpAuthServiceFactory,
        permissionsServiceFactory,
        createServiceFactory({
          service: coreServices.database,
          deps: {},
          factory: () => mockServices.database({ knex }),
        }),
        mockServices.rootConfig.factory({
          data: {
            backend: {
              baseUrl: 'http://localhost:0',
              auth: { externalAccess },
            },
            permission: { enabled: true },
          } as never,
        }),
      ],
    });
  });

  afterAll(() => backend.stop());

  function push(signals: unknown[], subject?: string) {
    const sent = request(backend.server).post(path);
    if (subject) sent.set('Authorization', `Bearer canary-of-${subject}`);
    return sent.send({ signals });
  }

  const deployment = {
    externalId: 'run 17',
    entity: checkout,
    kind: 'deployment',
    at: '2026-11-20T10:00:00Z',
    outcome: 'success',
  };

  it('stores what it may', async () => {
    const { body } = await push([deployment], 'data-platform').expect(200);
    expect(body).toEqual({ accepted: 1, unchanged: 0, rejected: [] });
    const ids = await knex('sources').pluck('id');
    expect(ids).toEqual(['push:data-platform']);
  });

  it.each([
    ['nothing', undefined, 401],
    ['a token nobody gave', 'nobody', 401],
    ['a token for reading', 'reader', 403],
    ['a token for another plugin', 'cataloger', 403],
  ])('with %s is refused', async (_, subject, status) => {
    const { body } = await push([deployment], subject).expect(status);
    expect(body.error.message.length).toBeGreaterThan(10);
    expect(JSON.stringify(body)).not.toContain('canary');
  });

  it('of hostile text leaves nothing in the store, and goes on', async () => {
    const hostile = [
      { externalId: 'a\u0000b' },
      { externalId: 'x'.repeat(1_000_000) },
      { externalId: '\ud83d' },
      { entity: `component:default/${'x'.repeat(1_000_000)}` },
      { url: ['javascript', 'alert(1)'].join(':') },
      { url: 'https://jane:secret@example.com' },
      { at: '2026-13-01T00:00:00Z' },
      { value: 1e300 },
      { kind: '__proto__' },
      { '=cmd|calc': 1 },
      { assignee: 'jane' },
      { ['\u0000'.repeat(1_000_000)]: 1 },
    ].map(change => ({ ...deployment, ...change }));
    const good = { ...deployment, externalId: '=1+1' };
    const { body } = await push([...hostile, good], 'data-platform').expect(
      200,
    );
    expect(body.accepted).toBe(1);
    expect(body.rejected.map(({ row }: { row: number }) => row)).toEqual(
      hostile.map((_, index) => index),
    );
    expect(JSON.stringify(body).length).toBeLessThan(5000);
    const stored = knex('signals').orderBy('external_id').pluck('external_id');
    expect(await stored).toEqual(['=1+1', 'run 17']);
  });

  it('takes no deployment to another environment than production', async () => {
    const environments = ['production', 'live/eu', 'staging'];
    const signals = environments.map(environment => ({
      ...{ ...deployment, environment, externalId: `to ${environment}` },
    }));
    const { body } = await push(signals, 'data-platform').expect(200);
    expect(body).toMatchObject({
      accepted: 2,
      rejected: [{ row: 2, path: 'environment' }],
    });
  });

  it('takes 5,000 signals at once, and again without writing', async () => {
    const signals = Array.from({ length: 5000 }, (_, index) => ({
      ...deployment,
      externalId: `run ${1000 + index}`,
      url: `https://ci.example.com/${'x'.repeat(150)}`,
    }));
    const first = await push(signals, 'data-platform').expect(200);
    expect(first.body).toEqual({ accepted: 5000, unchanged: 0, rejected: [] });
    const second = await push(signals, 'data-platform').expect(200);
    expect(second.body).toEqual({ accepted: 0, unchanged: 5000, rejected: [] });
  });
});
