import {
  coreServices,
  createServiceFactory,
  type BackendFeature,
} from '@backstage/backend-plugin-api';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import type { Entity } from '@backstage/catalog-model';
import type { Knex } from 'knex';
import { startGithubServer, tinyWorld } from 'platform-value-upstreams';
import { platformValuePlugin } from '../plugin';
import { catalogEntities } from 'platform-value-upstreams';
import { catalogOf, permissionsOf, userInfoOf, type Policy } from './policy';

/** The credential of the tests' upstream. */
export const upstreamToken = 'ghp_planted-canary';

const tasks = [
  'platform-value-read-definitions',
  'platform-value-collect',
  'platform-value-work-github',
  'platform-value-readings',
];

/** @internal */
export interface StartPortalOptions {
  knex: Knex;
  platformValue?: object;
  token?: string;
  allow?: boolean;
  /** Modules beside the plugin. */
  modules?: BackendFeature[];
  /** Beside those of the small catalog. */
  entities?: Entity[];
  /** Who may what; instead of `allow` and `owns`. */
  policy?: Policy;
  /** Refs that the guest of the tests owns by. */
  owns?: string[];
}

/** A portal with the plugin, a small catalog and a GitHub behind it. */
export async function startPortal(options: StartPortalOptions) {
  const { knex, platformValue = {}, token = upstreamToken } = options;
  const { entities = [], modules = [] } = options;
  const upstream = await startGithubServer({
    world: tinyWorld(),
    token: upstreamToken,
  });
  const { host } = new URL(upstream.url);
  const github = [{ host, apiBaseUrl: `${upstream.url}/api/v3`, token }];
  const scheduler = mockServices.scheduler();
  const logger = mockServices.logger.mock();
  logger.child.mockReturnValue(logger);
  const backend = await startTestBackend({
    features: [
      platformValuePlugin,
      ...modules,
      createServiceFactory({
        service: coreServices.database,
        deps: {},
        factory: () => mockServices.database({ knex }),
      }),
      createServiceFactory({
        service: coreServices.scheduler,
        deps: {},
        factory: () => scheduler,
      }),
      createServiceFactory({
        service: coreServices.logger,
        deps: {},
        factory: () => logger,
      }),
      ...accessOf(options, [
        ...catalogEntities(tinyWorld(host).catalog),
        ...entities,
      ]),
      mockServices.rootConfig.factory({
        data: {
          backend: { baseUrl: 'http://localhost:0' },
          platformValue,
          integrations: { github },
        } as never,
      }),
    ],
  });
  return {
    knex,
    /** Has each task done once what it does again and again. */
    async runTasks(ids = tasks) {
      for (const id of ids) await scheduler.triggerTask(id);
    },
    server: backend.server,
    logger,
    upstream,
    async stop() {
      await backend.stop();
      await upstream.close();
    },
  };
}

/** The catalog, and who may read and do what. */
function accessOf(
  { allow = true, owns = [], policy }: StartPortalOptions,
  entities: Entity[],
): BackendFeature[] {
  if (!policy) {
    return [
      catalogServiceMock.factory({ entities }),
      mockServices.permissions.factory({
        result: allow ? AuthorizeResult.ALLOW : AuthorizeResult.DENY,
      }),
      createServiceFactory({
        service: coreServices.userInfo,
        deps: {},
        factory: () => mockServices.userInfo({ ownershipEntityRefs: owns }),
      }),
    ];
  }
  return [
    createServiceFactory({
      service: catalogServiceRef,
      deps: {},
      factory: () => catalogOf(policy, entities),
    }),
    createServiceFactory({
      service: coreServices.permissions,
      deps: {},
      factory: () => permissionsOf(policy),
    }),
    createServiceFactory({
      service: coreServices.userInfo,
      deps: {},
      factory: () => userInfoOf(policy),
    }),
  ];
}
