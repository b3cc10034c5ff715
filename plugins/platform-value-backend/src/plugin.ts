import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { actionsRegistryServiceRef } from '@backstage/backend-plugin-api/alpha';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import { platformValuePermissions } from 'backstage-plugin-platform-value-common';
import {
  platformValueMetricsExtensionPoint,
  platformValueSourcesExtensionPoint,
} from 'backstage-plugin-platform-value-node';
import { readConfig, warnOfUnknownKeys } from './config';
import { isPostgres, migrateDatabase } from './database/migrateDatabase';
import {
  createDisabledRouter,
  disabledMessage,
} from './http/createDisabledRouter';
import { extensible } from './extend';
import { metrics as builtInMetrics } from './metrics';
import { sources as builtInSources } from './sources';
import { startPlatformValue } from './startPlatformValue';

/**
 * Collects signals into Postgres and serves scorecards. On another database
 * it starts disabled: one warning, and every route says what to do.
 *
 * @public
 */
export const platformValuePlugin = createBackendPlugin({
  pluginId: 'platform-value',
  register(env) {
    const sources = extensible(builtInSources, 'source');
    const metrics = extensible(builtInMetrics, 'metric');
    env.registerExtensionPoint(platformValueSourcesExtensionPoint, {
      addSource: sources.add,
    });
    env.registerExtensionPoint(platformValueMetricsExtensionPoint, {
      addMetric: metrics.add,
    });
    env.registerInit({
      deps: {
        actions: actionsRegistryServiceRef,
        auditor: coreServices.auditor,
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        database: coreServices.database,
        events: eventsServiceRef,
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
        logger: coreServices.logger,
        permissions: coreServices.permissions,
        permissionsRegistry: coreServices.permissionsRegistry,
        rootConfig: coreServices.rootConfig,
        scheduler: coreServices.scheduler,
        urlReader: coreServices.urlReader,
        userInfo: coreServices.userInfo,
      },
      async init(services) {
        const { database, httpRouter, logger, permissionsRegistry } = services;
        const config = readConfig(services.rootConfig);
        warnOfUnknownKeys(services.rootConfig, logger);
        permissionsRegistry.addPermissions(platformValuePermissions);
        const knex = await database.getClient();
        if (!isPostgres(knex)) {
          logger.warn(disabledMessage);
          httpRouter.use(createDisabledRouter());
          return;
        }
        await migrateDatabase(database, knex);
        const router = await startPlatformValue({
          ...services,
          config,
          knex,
          sourceDefinitions: sources.all,
          metrics: metrics.all,
        });
        httpRouter.use(router);
      },
    });
  },
});
