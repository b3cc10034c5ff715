import { screen } from '@testing-library/react';
import {
  createExtensionTester,
  mockApis,
  renderInTestApp,
  renderTestApp,
} from '@backstage/frontend-test-utils';
import { convertLegacyRouteRef } from '@backstage/core-compat-api';
import {
  EntityProvider,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import {
  EntityCardBlueprint,
  EntityContentBlueprint,
} from '@backstage/plugin-catalog-react/alpha';
import { FakePlatformValueApi } from './api/FakePlatformValueApi';
import { platformValueApiRef } from './api/platformValueApi';
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

  it('opens /platform-value on Data health', async () => {
    renderTestApp({
      features: [platformValuePlugin],
      apis,
      initialRouteEntries: ['/platform-value'],
    });
    expect(
      await screen.findByRole('tab', { name: 'Data health' }),
    ).toBeInTheDocument();
    expect(
      await screen.findByRole('region', { name: 'GitHub' }),
    ).toBeInTheDocument();
  });
});
