import { convertLegacyRouteRef } from '@backstage/core-compat-api';
import {
  createApiFactory,
  createComponentExtension,
  createPlugin,
  createRoutableExtension,
  discoveryApiRef,
  fetchApiRef,
} from '@backstage/core-plugin-api';
import {
  createCardExtension,
  type CardExtensionProps,
} from '@backstage/plugin-home-react';
import { platformValueApiRef } from '../api/platformValueApi';
import { PlatformValueClient } from '../api/PlatformValueClient';
import { ownServicesCard } from '../home/ownServicesCard';
import {
  createFromTemplateRouteRef,
  entityContentRouteRef,
  rootRouteRef,
} from '../routes';
import { prefixClassNames } from '../theme/classNames';

prefixClassNames();

const root = convertLegacyRouteRef(rootRouteRef);
const entityContent = convertLegacyRouteRef(entityContentRouteRef);
const createFromTemplate = convertLegacyRouteRef(createFromTemplateRouteRef);

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
  externalRoutes: { createFromTemplate },
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
 * The widget of a home page: the services of the reader's teams.
 *
 * @public
 */
export const HomePagePlatformValueOwnServices: (
  props: CardExtensionProps<unknown>,
) => JSX.Element = platformValuePlugin.provide(
  createCardExtension(ownServicesCard),
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
