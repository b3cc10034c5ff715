import { screen, within } from '@testing-library/react';
import { Table } from '@backstage/core-components';
import type { Entity } from '@backstage/catalog-model';
import { FakePlatformValueApi } from '../api/FakePlatformValueApi';
import { renderWithFake } from '../__testUtils__/renderWithFake';
import { createScorecardColumn } from './createScorecardColumn';

const entityOf = (kind: string, name: string): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind,
  metadata: { namespace: 'default', name },
});

function open(entities: Entity[], api = new FakePlatformValueApi()) {
  const asked = jest.spyOn(api, 'listScorecards');
  const data = entities.map(entity => ({ id: entity.metadata.name, entity }));
  renderWithFake(
    <Table
      columns={[
        { title: 'Name', field: 'entity.metadata.name' },
        createScorecardColumn(),
      ]}
      options={{ pageSize: 20 }}
      data={data}
    />,
    { api },
  );
  return asked;
}

describe('createScorecardColumn', () => {
  it('shows each row its lead figure and adoption, with one request for all', async () => {
    const asked = open([
      entityOf('Component', 'checkout'),
      entityOf('Component', 'search'),
      entityOf('Component', 'nobody'),
      entityOf('User', 'ada'),
    ]);
    const cell = await screen.findByRole('link', { name: /5 of 7/ });
    expect(cell).toHaveTextContent(
      /^3\.2.*on target.*Deployment frequency · 5 of 7 capabilities$/,
    );
    expect(cell).toHaveAttribute(
      'href',
      '/catalog/default/component/checkout/platform-value',
    );
    expect(
      within(screen.getByRole('row', { name: /^nobody/ })).getByText('–'),
    ).toBeInTheDocument();
    expect(asked.mock.calls).toEqual([
      [
        [
          'component:default/checkout',
          'component:default/search',
          'component:default/nobody',
        ],
      ],
    ]);
  });

  it('asks for nothing where no row has a scorecard', async () => {
    const asked = open([entityOf('User', 'ada'), entityOf('Location', 'x')]);
    expect(await screen.findByText('ada')).toBeInTheDocument();
    expect(asked).not.toHaveBeenCalled();
  });

  it('says in the cell that it could not be loaded, and leaves the table', async () => {
    const api = new FakePlatformValueApi();
    api.listScorecards = async () => {
      throw new Error('down');
    };
    open([entityOf('Component', 'checkout')], api);
    expect(await screen.findByText('could not be loaded')).toHaveAttribute(
      'title',
      'down',
    );
    expect(screen.getByText('checkout')).toBeInTheDocument();
  });
});
