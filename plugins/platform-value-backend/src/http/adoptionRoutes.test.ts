import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { parseEntityRef } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import type {
  CapabilityAdoption,
  EntityCapabilities,
} from 'backstage-plugin-platform-value-common';
import express from 'express';
import PromiseRouter from 'express-promise-router';
import type { Knex } from 'knex';
import request from 'supertest';
import { createTestDatabase } from '../__testUtils__/testDatabase';
import {
  fileSignal,
  group,
  midnight,
  openAdoptionStore,
  service,
} from '../adoption/__testUtils__/adoptionStore';
import { capabilityText } from '../adoption/__testUtils__/definitions';
import { createAdoption } from '../adoption/createAdoption';
import { DatabaseScopes } from '../catalog/DatabaseScopes';
import { EntityAccess } from '../catalog/EntityAccess';
import { EntityOwnership } from '../catalog/EntityOwnership';
import { mountAdoptionRoutes } from './adoptionRoutes';

const createDatabase = createTestDatabase();
const now = midnight('2026-11-23');
const base = '/api/platform-value/v1/entities';
const cart = `${base}/component/default/cart`;
const names = ['cart', 'search', 'offers', 'returns', 'basket'];

const definitions = `
capabilities:
  - ${capabilityText(
    'flags',
    "optional: true, description: Switches, effortDays: 2, howToAdopt: { docs: 'https://example.com/flags', template: 'template:add-flags' }, alternativeWhen: [{ title: Other flags, file: other }]",
  )}
  - ${capabilityText('pipelines')}
  - ${capabilityText('alerts', 'appliesTo: { tags: [alerting] }')}
mandates: [{ capability: pipelines, announced: 2026-01-01, due: 2026-06-30 }]
deprecations: [{ capability: flags, announced: 2026-06-01, until: 2027-01-31, replacement: pipelines }]
`;

describe('the routes of adoption', () => {
  let knex: Knex;
  let store: ReturnType<typeof openAdoptionStore>;
  let backend: Awaited<ReturnType<typeof startTestBackend>>;
  let ids: Map<string, number>;
  let hidden: string[];
  let denied: string[];
  let owners: string[];
  const audits: { eventId: string; meta?: object; ended: string }[] = [];

  const permissions = mockServices.permissions.mock({
    authorize: async requests =>
      requests.map(({ permission }) => ({
        result: denied.includes(permission.name)
          ? AuthorizeResult.DENY
          : AuthorizeResult.ALLOW,
      })),
    authorizeConditional: async () => [
      {
        result: AuthorizeResult.CONDITIONAL,
        pluginId: 'catalog',
        resourceType: 'catalog-entity',
        conditions: { rule: 'ANY', resourceType: 'catalog-entity' },
      },
    ],
  });
  const catalog = catalogServiceMock.mock();
  catalog.getEntitiesByRefs.mockImplementation(async ({ entityRefs }) => ({
    items: entityRefs.map(ref => {
      const { kind, namespace, name } = parseEntityRef(ref);
      return hidden.includes(name)
        ? undefined
        : { apiVersion: 'v1', kind, metadata: { name, namespace } };
    }),
  }));
  // Each request may see something else: nothing is remembered.
  let moment = now.getTime();
  const later = () => new Date((moment += 120_000));
  const userInfo = mockServices.userInfo.mock({
    getUserInfo: async () => ({
      userEntityRef: 'user:default/mock',
      ownershipEntityRefs: owners,
    }),
  });

  const plugin = createBackendPlugin({
    pluginId: 'platform-value',
    register(env) {
      env.registerInit({
        deps: {
          httpAuth: coreServices.httpAuth,
          httpRouter: coreServices.httpRouter,
        },
        async init({ httpAuth, httpRouter }) {
          const scopes = new DatabaseScopes(knex);
          const adoption = createAdoption({
            ...{ knex, scopes, permissions, definitions: store.definitions },
            access: new EntityAccess({ permissions, catalog, clock: later }),
            ownership: new EntityOwnership(scopes, userInfo),
            links: {
              urlOf: ({ externalId }) =>
                `https://example.com/${externalId.split(' ')[1]}`,
            },
            clock: () => now,
          });
          const router = PromiseRouter();
          router.use(express.json());
          mountAdoptionRoutes(router, {
            httpAuth,
            adoption,
            auditor: {
              createEvent: async ({ eventId, meta }) => {
                const audit = { eventId, meta, ended: 'never' };
                audits.push(audit);
                return {
                  success: async () => {
                    audit.ended = 'success';
                  },
                  fail: async () => {
                    audit.ended = 'failure';
                  },
                };
              },
            },
          });
          httpRouter.use(router);
        },
      });
    },
  });

  beforeAll(async () => {
    knex = await createDatabase();
    store = openAdoptionStore(knex, now);
    backend = await startTestBackend({ features: [plugin] });
  });

  afterAll(async () => {
    await backend.stop();
    await knex.destroy();
  });

  const idOf = (name: string) => ids.get(`component:default/${name}`)!;

  beforeEach(async () => {
    hidden = [];
    denied = [];
    owners = ['group:default/shop'];
    audits.length = 0;
    await store.clear();
    ids = await store.mirror(
      group('shop'),
      ...names.map(name => service(name)),
    );
    await store.define(definitions);
    await store.watch(names.slice(0, 4).map(idOf));
    await store.signals(
      fileSignal(idOf('cart'), 'flags', '2025-06-01'),
      fileSignal(idOf('cart'), 'other', '2025-03-01'),
      fileSignal(idOf('search'), 'flags', '2025-02-01'),
      fileSignal(idOf('search'), 'pipelines', '2026-02-01'),
    );
    await store.refresh();
  });

  async function read(path: string): Promise<EntityCapabilities> {
    const { body } = await request(backend.server)
      .get(`${path}/capabilities`)
      .expect(200);
    return body;
  }

  function find(
    { capabilities }: EntityCapabilities,
    id: string,
  ): CapabilityAdoption {
    return capabilities.find(each => each.id === id)!;
  }

  it('say how an entity stands to each capability that applies to it', async () => {
    const answer = await read(cart);
    expect(answer.capabilities.map(({ id }) => id)).toEqual([
      'flags',
      'pipelines',
    ]);
    expect(find(answer, 'flags')).toEqual({
      ...{ id: 'flags', title: 'flags (title)', description: 'Switches' },
      ...{ platform: 'system:default/delivery', class: 'voluntary' },
      since: '2025-06-01T00:00:00.000Z',
      parallelSince: '2025-06-01T00:00:00.000Z',
      evidence: [
        {
          what: 'flags',
          url: 'https://example.com/flags',
          since: '2025-06-01T00:00:00.000Z',
        },
      ],
      alternatives: [
        {
          title: 'Other flags',
          since: '2025-03-01T00:00:00.000Z',
          evidence: [
            {
              what: 'other',
              url: 'https://example.com/other',
              since: '2025-03-01T00:00:00.000Z',
            },
          ],
        },
      ],
      deprecation: { until: '2027-01-31', replacement: 'pipelines' },
      howToAdopt: {
        docs: 'https://example.com/flags',
        template: 'template:default/add-flags',
      },
      effortDays: 2,
      siblings: { adopted: 1, of: 4 },
    });
    expect(find(answer, 'pipelines')).toMatchObject({
      class: 'overdue',
      mandate: { announced: '2026-01-01', due: '2026-06-30' },
      siblings: { adopted: 1, of: 4 },
    });
    expect(answer.next).toEqual({
      ...{ capability: 'pipelines', title: 'pipelines (title)' },
      because: 'mandate',
    });
    expect(answer.mayAnswer).toBe(true);
  });

  it('answer for a past moment as of then', async () => {
    const { body } = await request(backend.server)
      .get(`${cart}/capabilities?asOf=2025-04-01T00:00:00Z`)
      .expect(200);
    expect(find(body, 'flags')).toMatchObject({ class: 'not-adopted' });
    expect(find(body, 'flags').deprecation).toBeUndefined();
    expect(find(body, 'pipelines').class).toBe('not-adopted');
    expect(find(body, 'pipelines').mandate).toBeUndefined();
  });

  it('say what to do where nothing is watched', async () => {
    const answer = await read(`${base}/component/default/basket`);
    expect(find(answer, 'flags')).toMatchObject({
      class: 'unknown',
      remedy: expect.stringContaining('github.com/project-slug'),
    });
    expect(answer.next).toBeUndefined();
  });

  it('roll up to a team, with its members counted', async () => {
    const answer = await read(`${base}/group/default/shop`);
    expect(answer).toMatchObject({ mayAnswer: false, hidden: 0 });
    expect(find(answer, 'flags')).toMatchObject({
      ...{ class: 'voluntary', since: '2025-02-01T00:00:00.000Z' },
      members: { adopted: 2, of: 5, unknown: 3 - 2 },
      evidence: [],
    });
    expect(find(answer, 'pipelines').class).toBe('mandated');
  });

  it.each([
    [1, false],
    [2, false],
    [3, true],
  ])(
    'tell nothing of a team of which %s are hidden from the reader, or all (%s)',
    async (count, shown) => {
      hidden = names.slice(0, count);
      const answer = await read(`${base}/group/default/shop`);
      expect(answer.hidden).toBe(count);
      expect(answer.capabilities.length > 0).toBe(shown);
    },
  );

  it('leave out a capability that only one or two of the hidden members have', async () => {
    const alerting = [{ trait: 'tag' as const, key: 'alerting', value: '' }];
    await store.mirror(
      group('shop'),
      ...['cart', 'search', 'offers'].map(name => service(name)),
      ...['returns', 'basket'].map(name => service(name, { traits: alerting })),
    );
    await store.refresh();
    const ofTeam = async () =>
      (await read(`${base}/group/default/shop`)).capabilities.map(
        ({ id }) => id,
      );
    expect(await ofTeam()).toEqual(['flags', 'pipelines', 'alerts']);
    hidden = ['cart', 'search', 'basket'];
    expect(await ofTeam()).toEqual(['flags', 'pipelines']);
  });

  it('compare an entity only with siblings that the reader may see', async () => {
    hidden = ['search'];
    expect(find(await read(cart), 'pipelines').siblings).toEqual({
      ...{ adopted: 0, of: 3 },
    });
    hidden = names.slice(1);
    expect(find(await read(cart), 'pipelines').siblings).toBeUndefined();
  });

  it.each(['component/default/nobody', 'component/default/search'])(
    'know nothing of what is not there or hidden: %s',
    async path => {
      hidden = ['search'];
      const { body } = await request(backend.server)
        .get(`${base}/${path}/capabilities`)
        .expect(404);
      expect(body.error.message).toMatch(/^no entity/);
    },
  );

  it.each(['platform-value.scorecard.read'])(
    'need the permission %s',
    async permission => {
      denied = [permission];
      await request(backend.server).get(`${cart}/capabilities`).expect(403);
    },
  );

  it('ask who calls', async () => {
    await request(backend.server)
      .get(`${cart}/capabilities`)
      .set('Authorization', mockCredentials.none.header())
      .expect(401);
  });

  const reason = `${cart}/capabilities/pipelines/reason`;
  const exempt = {
    ...{ answer: 'migration-cost', comment: 'after the move' },
    exemptUntil: '2026-12-31',
  };

  function put(body: object, path = reason) {
    return request(backend.server).put(path).send(body);
  }

  it('take why not, and excuse until the day that is asked for', async () => {
    const { body } = await put(exempt).expect(200);
    expect(body).toEqual({ ...exempt, at: now.toISOString() });
    const answer = await read(cart);
    expect(find(answer, 'pipelines')).toMatchObject({
      class: 'exempt',
      reason: exempt,
    });
    expect(answer.next).toBeUndefined();
    expect(audits).toEqual([
      {
        eventId: 'adoption-reason-write',
        meta: {
          ref: 'component:default/cart',
          capabilityId: 'pipelines',
          answer: 'migration-cost',
          exemptUntil: '2026-12-31',
        },
        ended: 'success',
      },
    ]);
    expect(await knex('dirty_entities').pluck('entity_id')).toContain(
      idOf('cart'),
    );
  });

  it('keep the past of what was said; the latest stands', async () => {
    const earlier = midnight('2026-10-01');
    await knex('adoption_reasons').insert({
      ...{ entity_id: idOf('cart'), capability: 'pipelines' },
      ...{ answer: 'not-needed', valid_from: earlier },
    });
    expect((await read(cart)).next).toBeUndefined();
    await put({ answer: 'planned', plannedFor: '2027-01-15' }).expect(200);
    const answer = await read(cart);
    expect(find(answer, 'pipelines').reason).toMatchObject({
      ...{ answer: 'planned', plannedFor: '2027-01-15' },
    });
    expect(answer.next?.capability).toBe('pipelines');
    const { body } = await request(backend.server)
      .get(`${cart}/capabilities?asOf=2026-10-15T00:00:00Z`)
      .expect(200);
    expect(find(body, 'pipelines').reason?.answer).toBe('not-needed');
  });

  it('take back what was said, once', async () => {
    await put(exempt).expect(200);
    await request(backend.server).delete(reason).expect(200, { deleted: true });
    expect(find(await read(cart), 'pipelines')).toMatchObject({
      class: 'overdue',
    });
    await request(backend.server).delete(reason).expect(404);
    expect(audits.map(({ ended }) => ended)).toEqual([
      ...['success', 'success', 'failure'],
    ]);
  });

  it.each<[string, () => void, number, RegExp]>([
    [
      'others than the owners',
      () => (owners = []),
      403,
      /only the owning team/,
    ],
    [
      'who lacks the permission',
      () => (denied = ['platform-value.adoption-reason.write']),
      403,
      /platform-value\.adoption-reason\.write/,
    ],
    [
      'who may not see the entity',
      () => (hidden = ['cart']),
      404,
      /^no entity/,
    ],
  ])('let %s say nothing', async (_, change, status, message) => {
    change();
    const { body } = await put(exempt).expect(status);
    expect(body.error.message).toMatch(message);
    await request(backend.server).delete(reason).expect(status);
    expect(await knex('adoption_reasons')).toEqual([]);
    expect((await read(`${base}/component/default/offers`)).mayAnswer).toBe(
      owners.length > 0 && !denied.length,
    );
  });

  it.each([
    [
      'an exemption that is over',
      { ...exempt, exemptUntil: '2026-11-22' },
      400,
    ],
    ['a plan without a day', { answer: 'planned' }, 400],
    ['a field beside', { answer: 'not-needed', person: 'x' }, 400],
  ])('refuse %s', async (_, body, status) => {
    const answer = await put(body).expect(status);
    expect(answer.body.error.message.length).toBeGreaterThan(10);
    expect(await knex('adoption_reasons')).toEqual([]);
  });

  it('refuse what is no capability, and a team', async () => {
    const { body } = await put(
      exempt,
      `${cart}/capabilities/nothing/reason`,
    ).expect(404);
    expect(body.error.message).toContain('there are flags, pipelines, alerts');
    const team = `${base}/group/default/shop/capabilities/flags/reason`;
    await put(exempt, team).expect(400);
  });
});
