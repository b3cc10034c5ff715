import {
  DefaultAuditorService,
  type AuditorEvent,
} from '@backstage/backend-defaults/auditor';
import {
  coreServices,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import { actionsRegistryServiceRef } from '@backstage/backend-plugin-api/alpha';
import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { actionsRegistryServiceMock } from '@backstage/backend-test-utils/alpha';
import type { Entity } from '@backstage/catalog-model';
import type { JsonObject } from '@backstage/types';
import type { Knex } from 'knex';
import request from 'supertest';
import type { Policy } from './policy';
import { startPortal } from './startPortal';

const address = 'https://docs.acme.example/definitions.yaml';

/** What the registry of tests puts before the ids of actions. */
const prefix = 'test:';

/** An auditor as portals have it, but for where its events go. */
function auditorInto(events: AuditorEvent[]) {
  return createServiceFactory({
    service: coreServices.auditor,
    deps: {
      auth: coreServices.auth,
      httpAuth: coreServices.httpAuth,
      plugin: coreServices.pluginMetadata,
    },
    factory: services =>
      DefaultAuditorService.create(event => {
        events.push(event);
      }, services),
  });
}

/** Reads one document, whatever is asked for. */
function readerOf(document: string) {
  return mockServices.urlReader.mock({
    readUrl: async () => ({
      buffer: async () => Buffer.from(document),
    }),
  }).factory;
}

/** Headers of a caller: nobody, a service, or a user by name. */
function headerOf(caller: string): string {
  if (caller === 'anonymous') return mockCredentials.none.header();
  if (caller === 'service') return mockCredentials.service.header();
  return mockCredentials.user.header(`user:default/${caller}`);
}

/**
 * A portal with callers that may do different things, with definitions and a
 * record of what was audited. Callers are `anonymous`, `service` and names of
 * users.
 */
export async function startGuardedPortal(options: {
  knex: Knex;
  policy: Policy;
  entities: Entity[];
  definitions: string;
}) {
  const { definitions, ...rest } = options;
  const audits: AuditorEvent[] = [];
  const registry = actionsRegistryServiceMock();
  const actions = createServiceFactory({
    service: actionsRegistryServiceRef,
    deps: {},
    factory: () => registry,
  });
  const portal = await startPortal({
    ...rest,
    platformValue: { definitions: [address] },
    modules: [auditorInto(audits), readerOf(definitions), actions],
  });
  return {
    ...portal,
    /** Everything audited so far. */
    audits,
    /** Ids of the actions that assistants have. */
    actionIds: () =>
      [...registry.actions.keys()].map(id => id.slice(prefix.length)),
    as: (caller: string) =>
      request.agent(portal.server).set('Authorization', headerOf(caller)),
    invoke: (id: string, input: JsonObject, user: string) =>
      registry.invoke({
        ...{ id: prefix + id, input },
        credentials: mockCredentials.user(`user:default/${user}`),
      }),
  };
}

/** One that was started. */
export type GuardedPortal = Awaited<ReturnType<typeof startGuardedPortal>>;
