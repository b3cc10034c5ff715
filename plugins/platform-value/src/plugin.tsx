import {
  ApiBlueprint,
  createFrontendPlugin,
  discoveryApiRef,
  fetchApiRef,
  PageBlueprint,
  SubPageBlueprint,
} from '@backstage/frontend-plugin-api';
import {
  EntityCardBlueprint,
  EntityContentBlueprint,
} from '@backstage/plugin-catalog-react/alpha';
import { platformValueApiRef } from './api/platformValueApi';
import { PlatformValueClient } from './api/PlatformValueClient';
import { ValueIcon } from './ValueIcon';
import {
  dataHealthRouteRef,
  entityContentRouteRef,
  rootRouteRef,
} from './routes';
import { prefixClassNames } from './theme/classNames';

prefixClassNames();

/** Entities that have a scorecard: of the last three kinds a roll-up. */
const scoredKinds = {
  kind: { $in: ['component', 'api', 'resource', 'system', 'domain', 'group'] },
};

const client = ApiBlueprint.make({
  params: defineParams =>
    defineParams({
      api: platformValueApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: transport => new PlatformValueClient(transport),
    }),
});

const page = PageBlueprint.make({
  params: { path: '/platform-value', routeRef: rootRouteRef },
});

const dataHealth = SubPageBlueprint.make({
  name: 'data-health',
  params: {
    path: 'data-health',
    title: 'Data health',
    routeRef: dataHealthRouteRef,
    loader: async () => {
      const { SourcesPage } = await import('./pages/sources/SourcesPage');
      return (
        <main>
          <SourcesPage />
        </main>
      );
    },
  },
});

const entityContent = EntityContentBlueprint.make({
  params: {
    path: '/platform-value',
    title: 'Platform value',
    routeRef: entityContentRouteRef,
    filter: scoredKinds,
    loader: async () => {
      const { EntityTab } = await import('./entity/EntityTab');
      return <EntityTab />;
    },
  },
});

const entityCard = EntityCardBlueprint.make({
  params: {
    type: 'info',
    filter: scoredKinds,
    loader: async () => {
      const { EntityCard } = await import('./entity/card/EntityCard');
      return <EntityCard />;
    },
  },
});

/**
 * Platform Value in a portal on the new frontend system.
 *
 * @public
 */
export const platformValuePlugin = createFrontendPlugin({
  pluginId: 'platform-value',
  title: 'Platform value',
  icon: <ValueIcon />,
  info: { packageJson: () => import('../package.json') },
  extensions: [client, page, dataHealth, entityContent, entityCard],
  routes: { root: rootRouteRef, entityContent: entityContentRouteRef },
});
