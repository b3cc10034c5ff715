import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  createExtensionTester,
  mockApis,
  renderInTestApp,
  renderTestApp,
} from '@backstage/frontend-test-utils';
import {
  createFrontendPlugin,
  createRouteRef,
  createSubRouteRef,
  PageBlueprint,
} from '@backstage/frontend-plugin-api';
import { convertLegacyRouteRef } from '@backstage/core-compat-api';
import { HomePageWidgetBlueprint } from '@backstage/plugin-home-react/alpha';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import {
  catalogApiRef,
  EntityProvider,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import {
  EntityCardBlueprint,
  EntityContentBlueprint,
} from '@backstage/plugin-catalog-react/alpha';
import { FakePlatformValueApi } from './api/FakePlatformValueApi';
import { platformValueApiRef } from './api/platformValueApi';
import { EntityTab } from './entity/EntityTab';
import platformValuePlugin from './index';

const entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { namespace: 'default', name: 'checkout' },
};

const apis = [
  [platformValueApiRef, new FakePlatformValueApi()],
  mockApis.permission(),
] as const;

const createRoute = createRouteRef();

/** As much of the scaffolder as others lead to. */
const scaffolder = createFrontendPlugin({
  pluginId: 'scaffolder',
  extensions: [
    PageBlueprint.make({
      params: {
        path: '/create',
        routeRef: createRoute,
        loader: async () => <>Templates</>,
      },
    }),
  ],
  routes: {
    selectedTemplate: createSubRouteRef({
      parent: createRoute,
      path: '/templates/:namespace/:templateName',
    }),
  },
});

const entityPage = createFrontendPlugin({
  pluginId: 'entity-page',
  extensions: [
    PageBlueprint.make({
      params: {
        path: '/catalog/:namespace/:kind/:name',
        routeRef: convertLegacyRouteRef(entityRouteRef),
        loader: async () => (
          <EntityProvider entity={entity}>
            <EntityTab />
          </EntityProvider>
        ),
      },
    }),
  ],
});

function renderForCheckout(element: JSX.Element) {
  renderInTestApp(<EntityProvider entity={entity}>{element}</EntityProvider>, {
    apis,
    mountedRoutes: {
      '/catalog/:namespace/:kind/:name': convertLegacyRouteRef(entityRouteRef),
    },
  });
}

describe('platformValuePlugin', () => {
  it('adds a tab to an entity', async () => {
    const tester = createExtensionTester(
      platformValuePlugin.getExtension('entity-content:platform-value'),
    );
    expect(tester.get(EntityContentBlueprint.dataRefs.title)).toBe(
      'Platform value',
    );
    renderForCheckout(tester.reactElement());
    expect(
      await screen.findByRole('region', { name: 'Efficiency' }),
    ).toBeInTheDocument();
  });

  it('adds a card to the overview', async () => {
    const tester = createExtensionTester(
      platformValuePlugin.getExtension('entity-card:platform-value'),
    );
    renderForCheckout(tester.reactElement());
    expect(
      await screen.findByRole('region', { name: 'Platform value' }),
    ).toBeInTheDocument();
  });

  it.each([
    ['Component', true],
    ['API', true],
    ['Resource', true],
    ['System', true],
    ['Domain', true],
    ['Group', true],
    ['User', false],
    ['Location', false],
  ])('shows tab and card for the kind %s: %s', (kind, shown) => {
    const filters = [
      createExtensionTester(
        platformValuePlugin.getExtension('entity-content:platform-value'),
      ).get(EntityContentBlueprint.dataRefs.filterFunction),
      createExtensionTester(
        platformValuePlugin.getExtension('entity-card:platform-value'),
      ).get(EntityCardBlueprint.dataRefs.filterFunction),
    ];
    expect(filters.map(filter => filter?.({ ...entity, kind }))).toEqual([
      shown,
      shown,
    ]);
  });

  it('adds a widget to the home page', async () => {
    const tester = createExtensionTester(
      platformValuePlugin.getExtension(
        'home-page-widget:platform-value/own-services',
      ),
    );
    const widget = tester.get(HomePageWidgetBlueprint.dataRefs.widget);
    expect(widget.title).toBe('Your services');
    renderInTestApp(widget.component, {
      apis: [...apis, [catalogApiRef, catalogApiMock()]],
    });
    expect(
      await screen.findByText(/^No component in the catalog is owned/),
    ).toBeInTheDocument();
  });

  it('leads to the form of a template where there is a scaffolder', async () => {
    renderTestApp({
      features: [platformValuePlugin, scaffolder, entityPage],
      apis,
      initialRouteEntries: ['/catalog/default/component/checkout'],
    });
    expect(
      await screen.findByRole('link', {
        name: 'Open the template that adopts A/B testing',
      }),
    ).toHaveAttribute('href', '/create/templates/default/add-ab-testing');
  });

  it('opens /platform-value on the OKRs, with Data health beside them', async () => {
    renderTestApp({
      features: [platformValuePlugin],
      apis,
      mountedRoutes: {
        '/catalog/:namespace/:kind/:name':
          convertLegacyRouteRef(entityRouteRef),
      },
      initialRouteEntries: ['/platform-value'],
    });
    await screen.findByRole('tab', { name: 'OKRs' });
    expect(screen.getAllByRole('tab').map(tab => tab.textContent)).toEqual([
      'OKRs',
      'Surveys',
      'Data health',
    ]);
    expect(
      await screen.findByRole('table', {
        name: 'Objectives and their key results',
      }),
    ).toBeInTheDocument();
    await userEvent.click(screen.getByRole('tab', { name: 'Surveys' }));
    expect(
      await screen.findByRole('region', { name: 'Delivery platform' }),
    ).toBeInTheDocument();
    await userEvent.click(screen.getByRole('tab', { name: 'Data health' }));
    expect(
      await screen.findByRole('region', { name: 'GitHub' }),
    ).toBeInTheDocument();
  });
});
