import { screen } from '@testing-library/react';
import {
  mockApis,
  renderInTestApp,
  TestApiProvider,
} from '@backstage/test-utils';
import {
  EntityProvider,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import { permissionApiRef } from '@backstage/plugin-permission-react';
import { Route, Routes } from 'react-router-dom';
import { FakePlatformValueApi } from './api/FakePlatformValueApi';
import {
  EntityPlatformValueCard,
  EntityPlatformValueContent,
  platformValueApiRef,
  PlatformValuePage,
  platformValuePlugin,
  platformValueTranslationRef,
} from './legacy';

const entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { namespace: 'default', name: 'checkout' },
};

const mountedRoutes = {
  '/catalog/:namespace/:kind/:name': entityRouteRef,
};

/** Renders an element as a portal on the old frontend system would. */
function renderLegacy(element: JSX.Element) {
  return renderInTestApp(
    <TestApiProvider
      apis={[
        [platformValueApiRef, new FakePlatformValueApi()],
        [permissionApiRef, mockApis.permission()],
      ]}
    >
      <EntityProvider entity={entity}>
        <Routes>
          <Route path="/here" element={element} />
        </Routes>
      </EntityProvider>
    </TestApiProvider>,
    { mountedRoutes, routeEntries: ['/here'] },
  );
}

describe('./legacy', () => {
  it('mounts the tab', async () => {
    await renderLegacy(<EntityPlatformValueContent />);
    expect(
      await screen.findByText(/^Ships 3.2 times a week/),
    ).toBeInTheDocument();
  });

  it('mounts the card', async () => {
    await renderLegacy(<EntityPlatformValueCard />);
    expect(
      await screen.findByRole('link', { name: 'Open Platform value' }),
    ).toBeInTheDocument();
  });

  it('mounts the page in a frame of its own', async () => {
    await renderLegacy(<PlatformValuePage />);
    expect(
      await screen.findByRole('heading', { name: 'Platform value' }),
    ).toBeInTheDocument();
    expect(
      await screen.findByRole('region', { name: 'GitHub' }),
    ).toBeInTheDocument();
  });

  it('brings the client and the words', () => {
    expect(
      [...platformValuePlugin.getApis()].map(factory => factory.api.id),
    ).toEqual([platformValueApiRef.id]);
    expect(platformValueTranslationRef.id).toBe('plugin.platform-value');
  });
});
