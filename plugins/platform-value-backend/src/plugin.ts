import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { platformValuePermissions } from 'backstage-plugin-platform-value-common';
import { readConfig } from './config';
import { isPostgres, migrateDatabase } from './database/migrateDatabase';
import {
  createDisabledRouter,
  disabledMessage,
} from './http/createDisabledRouter';
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
    env.registerInit({
      deps: {
        auditor: coreServices.auditor,
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        database: coreServices.database,
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
        permissionsRegistry.addPermissions(platformValuePermissions);
        const knex = await database.getClient();
        if (!isPostgres(knex)) {
          logger.warn(disabledMessage);
          httpRouter.use(createDisabledRouter());
          return;
        }
        await migrateDatabase(database, knex);
        const router = await startPlatformValue({ ...services, config, knex });
        httpRouter.use(router);
      },
    });
  },
});
