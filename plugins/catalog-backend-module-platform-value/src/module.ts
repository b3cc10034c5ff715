import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { catalogProcessingExtensionPoint } from '@backstage/plugin-catalog-node';
import { KeyResultsProcessor } from './KeyResultsProcessor';
import { LinkedKeyResults } from './LinkedKeyResults';
import { readLinks } from './readLinks';

/**
 * Adds to each entity of the catalog the objectives it serves: as links, and
 * as the annotation `platform-value.io/linked-key-results`.
 *
 * @public
 */
export const catalogModulePlatformValue = createBackendModule({
  pluginId: 'catalog',
  moduleId: 'platform-value',
  register(env) {
    env.registerInit({
      deps: {
        auth: coreServices.auth,
        catalog: catalogProcessingExtensionPoint,
        config: coreServices.rootConfig,
        discovery: coreServices.discovery,
        logger: coreServices.logger,
      },
      async init({ auth, catalog, config, discovery, logger }) {
        const linked = new LinkedKeyResults({
          read: () => readLinks({ auth, discovery }),
          logger,
          clock: () => performance.now(),
        });
        const appBaseUrl = config.getOptionalString('app.baseUrl');
        catalog.addProcessor(new KeyResultsProcessor({ linked, appBaseUrl }));
      },
    });
  },
});
