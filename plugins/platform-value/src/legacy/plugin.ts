import { convertLegacyRouteRef } from '@backstage/core-compat-api';
import {
  createApiFactory,
  createComponentExtension,
  createPlugin,
  createRoutableExtension,
  discoveryApiRef,
  fetchApiRef,
} from '@backstage/core-plugin-api';
import { platformValueApiRef } from '../api/platformValueApi';
import { PlatformValueClient } from '../api/PlatformValueClient';
import { entityContentRouteRef, rootRouteRef } from '../routes';
import { prefixClassNames } from '../theme/classNames';

prefixClassNames();

const root = convertLegacyRouteRef(rootRouteRef);
const entityContent = convertLegacyRouteRef(entityContentRouteRef);

/**
 * The plugin, for `createApp` of the old frontend system.
 *
 * @public
 */
export const platformValuePlugin = createPlugin({
  id: 'platform-value',
  apis: [
    createApiFactory({
      api: platformValueApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: transport => new PlatformValueClient(transport),
    }),
  ],
  routes: { root, entityContent },
});

/**
 * The tab of an entity; its route has the path `/platform-value`.
 *
 * @public
 */
export const EntityPlatformValueContent: () => JSX.Element | null =
  platformValuePlugin.provide(
    createRoutableExtension({
      name: 'EntityPlatformValueContent',
      component: () =>
        import('../entity/EntityTab').then(({ EntityTab }) => EntityTab),
      mountPoint: entityContent,
    }),
  );

/**
 * The card of an entity's overview.
 *
 * @public
 */
export const EntityPlatformValueCard: () => JSX.Element | null =
  platformValuePlugin.provide(
    createComponentExtension({
      name: 'EntityPlatformValueCard',
      component: {
        lazy: () =>
          import('../entity/card/EntityCard').then(
            ({ EntityCard }) => EntityCard,
          ),
      },
    }),
  );

/**
 * The page `/platform-value`, with Data health.
 *
 * @public
 */
export const PlatformValuePage: () => JSX.Element | null =
  platformValuePlugin.provide(
    createRoutableExtension({
      name: 'PlatformValuePage',
      component: () =>
        import('./LegacyPage').then(({ LegacyPage }) => LegacyPage),
      mountPoint: root,
    }),
  );
