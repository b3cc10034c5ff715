import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { convertLegacyRouteRef } from '@backstage/core-compat-api';
import { identityApiRef } from '@backstage/frontend-plugin-api';
import { mockApis, renderInTestApp } from '@backstage/frontend-test-utils';
import { catalogApiRef, entityRouteRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { FakePlatformValueApi } from '../api/FakePlatformValueApi';
import { platformValueApiRef } from '../api/platformValueApi';
import { OwnServices } from './OwnServices';

const team = 'group:default/team-shop';

function component(name: string, owner = team) {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: { namespace: 'default', name },
    relations: [{ type: 'ownedBy', targetRef: owner }],
  };
}

function open(
  names: string[],
  api = new FakePlatformValueApi(),
  ownershipEntityRefs = ['user:default/ada', team],
) {
  const entities = [
    ...names.map(name => component(name)),
    component('ledger', 'group:default/others'),
  ];
  renderInTestApp(<OwnServices />, {
    apis: [
      [platformValueApiRef, api],
      [catalogApiRef, catalogApiMock({ entities })],
      [identityApiRef, mockApis.identity({ ownershipEntityRefs })],
    ],
    mountedRoutes: {
      '/catalog/:namespace/:kind/:name': convertLegacyRouteRef(entityRouteRef),
    },
  });
}

const rows = async () =>
  within(
    await screen.findByRole('list', { name: 'Services of your teams' }),
  ).getAllByRole('listitem');

describe('OwnServices', () => {
  it('lists the services of the reader’s teams with one request', async () => {
    const api = new FakePlatformValueApi();
    const asked = jest.spyOn(api, 'listScorecards');
    open(['search', 'checkout'], api);
    const [checkout, search, ...others] = await rows();
    expect(others).toEqual([]);
    expect(checkout).toHaveTextContent(
      /^checkout3\.2.*on target.*Deployment frequency · 5 of 7 capabilitiesNext: Adopt A\/B testing$/,
    );
    expect(search).toHaveTextContent(
      /1 of 3 capabilitiesNext: Adopt Access reviews/,
    );
    expect(asked.mock.calls).toEqual([
      [['component:default/checkout', 'component:default/search']],
    ]);
  });

  it('leads to the tab of each', async () => {
    open(['checkout']);
    const [checkout] = await rows();
    expect(
      within(checkout).getByRole('link', { name: 'checkout' }),
    ).toHaveAttribute(
      'href',
      '/catalog/default/component/checkout/platform-value',
    );
  });

  it('names the next step where lists bring no more than its title', async () => {
    const api = new FakePlatformValueApi();
    const all = await api.listScorecards(['component:default/checkout']);
    api.listScorecards = async () =>
      all.map(({ capabilities: _, ...scorecard }) => ({
        ...scorecard,
        next: { capability: 'x', title: 'Canaries', because: 'effort' },
      }));
    open(['checkout'], api);
    expect(
      await screen.findByRole('link', { name: 'Adopt Canaries' }),
    ).toHaveAttribute(
      'href',
      '/catalog/default/component/checkout/platform-value',
    );
  });

  it('says of a service without scorecard that nothing is collected', async () => {
    open(['nobody']);
    const [nobody] = await rows();
    expect(nobody).toHaveTextContent('Nothing is collected of it yet');
  });

  it('says how many there are beside those that fit', async () => {
    const names = Array.from({ length: 15 }, (_, index) => `service-${index}`);
    open(names);
    expect(await rows()).toHaveLength(12);
    expect(screen.getByText('3 more in the catalog')).toBeInTheDocument();
  });

  it('says what will stand there for who owns nothing, and asks for no scorecard', async () => {
    const api = new FakePlatformValueApi();
    const asked = jest.spyOn(api, 'listScorecards');
    open([], api);
    expect(
      await screen.findByText(/^No component in the catalog is owned by you/),
    ).toBeInTheDocument();
    expect(asked).not.toHaveBeenCalled();
  });

  it('shows an error in place, and tries again', async () => {
    const api = new FakePlatformValueApi();
    const working = api.listScorecards.bind(api);
    api.listScorecards = async () => {
      throw new Error('The store is starting');
    };
    open(['checkout'], api);
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'The store is starting',
    );
    api.listScorecards = working;
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await rows()).toHaveLength(1);
  });
});
