import {
  createFrontendPlugin,
  PageBlueprint,
} from '@backstage/frontend-plugin-api';
import { ValueIcon } from '../src/ValueIcon';

const states = PageBlueprint.make({
  params: {
    path: '/',
    noHeader: true,
    loader: async () => {
      const { StatesPage } = await import('./StatesPage');
      return <StatesPage />;
    },
  },
});

/** A page for each state that an entity's tab and card can be in. */
export const statesPlugin = createFrontendPlugin({
  pluginId: 'states',
  title: 'States',
  icon: <ValueIcon />,
  extensions: [states],
});
