import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  mockApis,
  renderInTestApp,
  TestApiProvider,
} from '@backstage/test-utils';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import {
  catalogApiRef,
  EntityProvider,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import { permissionApiRef } from '@backstage/plugin-permission-react';
import { Route, Routes } from 'react-router-dom';
import { FakePlatformValueApi } from './api/FakePlatformValueApi';
import {
  EntityPlatformValueCard,
  createScorecardColumn,
  EntityPlatformValueContent,
  HomePagePlatformValueOwnServices,
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
        [catalogApiRef, catalogApiMock()],
      ]}
    >
      <EntityProvider entity={entity}>
        <Routes>
          <Route path="/here/*" element={element} />
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

  it('mounts the page in a frame of its own, with a tab for each part', async () => {
    await renderLegacy(<PlatformValuePage />);
    expect(
      await screen.findByRole('heading', { name: 'Platform value' }),
    ).toBeInTheDocument();
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

  it('mounts the widget of a home page', async () => {
    await renderLegacy(<HomePagePlatformValueOwnServices />);
    expect(await screen.findByText('Your services')).toBeInTheDocument();
    expect(
      await screen.findByText(/^No component in the catalog is owned/),
    ).toBeInTheDocument();
  });

  it('brings a column for catalog tables', () => {
    expect(createScorecardColumn({ title: 'Value' })).toMatchObject({
      title: 'Value',
    });
  });

  it('brings the client and the words', () => {
    expect(
      [...platformValuePlugin.getApis()].map(factory => factory.api.id),
    ).toEqual([platformValueApiRef.id]);
    expect(platformValueTranslationRef.id).toBe('plugin.platform-value');
  });
});
