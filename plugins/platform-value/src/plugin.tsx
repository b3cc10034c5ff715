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
import { HomePageWidgetBlueprint } from '@backstage/plugin-home-react/alpha';
import { platformValueApiRef } from './api/platformValueApi';
import { PlatformValueClient } from './api/PlatformValueClient';
import { ValueIcon } from './ValueIcon';
import { ownServicesCard } from './home/ownServicesCard';
import { scoredKinds } from './isScored';
import {
  createFromTemplateRouteRef,
  dataHealthRouteRef,
  entityContentRouteRef,
  okrsRouteRef,
  rootRouteRef,
  surveysRouteRef,
} from './routes';
import { prefixClassNames } from './theme/classNames';

prefixClassNames();

const scored = { kind: { $in: scoredKinds } };

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

const okrs = SubPageBlueprint.make({
  name: 'okrs',
  params: {
    path: 'okrs',
    title: 'OKRs',
    routeRef: okrsRouteRef,
    loader: async () => {
      const { OkrsPage } = await import('./pages/okrs/OkrsPage');
      return (
        <main>
          <OkrsPage />
        </main>
      );
    },
  },
});

const surveys = SubPageBlueprint.make({
  name: 'surveys',
  params: {
    path: 'surveys',
    title: 'Surveys',
    routeRef: surveysRouteRef,
    loader: async () => {
      const { SurveysPage } = await import('./pages/surveys/SurveysPage');
      return (
        <main>
          <SurveysPage />
        </main>
      );
    },
  },
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
    filter: scored,
    loader: async () => {
      const { EntityTab } = await import('./entity/EntityTab');
      return <EntityTab />;
    },
  },
});

const entityCard = EntityCardBlueprint.make({
  params: {
    type: 'info',
    filter: scored,
    loader: async () => {
      const { EntityCard } = await import('./entity/card/EntityCard');
      return <EntityCard />;
    },
  },
});

const ownServices = HomePageWidgetBlueprint.make({
  name: 'own-services',
  params: ownServicesCard,
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
  extensions: [
    client,
    page,
    okrs,
    surveys,
    dataHealth,
    entityContent,
    entityCard,
    ownServices,
  ],
  externalRoutes: { createFromTemplate: createFromTemplateRouteRef },
  routes: { root: rootRouteRef, entityContent: entityContentRouteRef },
});
