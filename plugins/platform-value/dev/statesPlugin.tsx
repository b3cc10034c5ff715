import { convertLegacyRouteRef } from '@backstage/core-compat-api';
import {
  createFrontendPlugin,
  PageBlueprint,
} from '@backstage/frontend-plugin-api';
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import { ValueIcon } from '../src/ValueIcon';

const list = PageBlueprint.make({
  name: 'list',
  params: {
    path: '/states',
    title: 'States',
    noHeader: true,
    loader: async () => {
      const { StateList } = await import('./StateList');
      return <StateList />;
    },
  },
});

const entity = PageBlueprint.make({
  name: 'entity',
  params: {
    path: '/catalog/:namespace/:kind/:name',
    routeRef: convertLegacyRouteRef(entityRouteRef),
    noHeader: true,
    loader: async () => {
      const { EntityStates } = await import('./EntityStates');
      return <EntityStates />;
    },
  },
});

const widgets = PageBlueprint.make({
  name: 'widgets',
  params: {
    path: '/widgets',
    title: 'Widgets',
    noHeader: true,
    loader: async () => {
      const { Widgets } = await import('./Widgets');
      return <Widgets />;
    },
  },
});

/** A page for each state that an entity's tab and card can be in. */
export const statesPlugin = createFrontendPlugin({
  pluginId: 'states',
  title: 'States',
  icon: <ValueIcon />,
  extensions: [list, entity, widgets],
});
