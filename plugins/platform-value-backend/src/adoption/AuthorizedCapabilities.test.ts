import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import type { Knex } from 'knex';
import { createTestDatabase } from '../__testUtils__/testDatabase';
import { DatabaseScopes } from '../catalog/DatabaseScopes';
import { EntityAccess } from '../catalog/EntityAccess';
import { EntityOwnership } from '../catalog/EntityOwnership';
import {
  fileSignal,
  midnight,
  openAdoptionStore,
  service,
} from './__testUtils__/adoptionStore';
import { capabilityText } from './__testUtils__/definitions';
import { createAdoption } from './createAdoption';

const createDatabase = createTestDatabase();
const now = midnight('2026-11-23');
const asOf = now.getTime() / 1000;
const credentials = mockCredentials.user();
const names = Array.from({ length: 12 }, (_, index) => `service-${index}`);

describe('the next steps of many entities', () => {
  let knex: Knex;
  let ids: number[];

  beforeAll(async () => {
    knex = await createDatabase();
    const store = openAdoptionStore(knex, now);
    const all = await store.mirror(...names.map(name => service(name)));
    ids = names.map(name => all.get(`component:default/${name}`)!);
    await store.define(
      `capabilities: [${capabilityText(
        'flags',
        'effortDays: 3',
      )}, ${capabilityText('alerts', 'effortDays: 1')}]`,
    );
    await store.watch(ids);
    await store.signals(
      ...ids.slice(0, 4).map(id => fileSignal(id, 'flags', '2026-01-01')),
      fileSignal(ids[0], 'alerts', '2026-01-01'),
    );
    await store.refresh();
  });

  afterAll(() => knex.destroy());

  function adoption() {
    const permissions = mockServices.permissions.mock({
      authorize: async requests =>
        requests.map(() => ({ result: AuthorizeResult.ALLOW })),
      authorizeConditional: async requests =>
        requests.map(() => ({ result: AuthorizeResult.ALLOW })),
    });
    const catalog = catalogServiceMock.mock();
    const scopes = new DatabaseScopes(knex);
    return createAdoption({
      ...{ knex, scopes, permissions, clock: () => now },
      definitions: openAdoptionStore(knex, now).definitions,
      access: new EntityAccess({ permissions, catalog, clock: () => now }),
      ownership: new EntityOwnership(scopes, mockServices.userInfo()),
      links: { urlOf: () => undefined },
    });
  }

  it('are those that each one’s page shows, in as many statements as of one', async () => {
    const { nextSteps, readCapabilities } = adoption();
    const statements: string[] = [];
    knex.on('query', ({ sql }) => statements.push(sql));
    await nextSteps(ids.slice(5, 6), asOf, credentials);
    const ofOne = statements.length;
    statements.length = 0;
    const steps = await nextSteps(ids, asOf, credentials);
    expect(statements).toHaveLength(ofOne);
    expect(steps.has(ids[0])).toBe(false);
    expect(steps.get(ids[1])?.capability).toBe('alerts');
    expect(steps.get(ids[5])).toMatchObject({
      ...{ capability: 'flags', because: 'siblings' },
    });
    for (const [index, name] of names.entries()) {
      const ref = `component:default/${name}`;
      const { next } = await readCapabilities({ ref }, { credentials });
      expect(steps.get(ids[index])).toEqual(next);
    }
  });
});
