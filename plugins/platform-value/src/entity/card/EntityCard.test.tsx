import { screen, within } from '@testing-library/react';
import { NotAllowedError } from '@backstage/errors';
import { FakePlatformValueApi } from '../../api/FakePlatformValueApi';
import { renderForEntity } from '../../__testUtils__/renderWithFake';
import { EntityCard } from './EntityCard';

const checkout = 'component:default/checkout';

describe('EntityCard', () => {
  it('shows the sentence and the three most useful readings', async () => {
    renderForEntity(checkout, <EntityCard />);
    expect(
      await screen.findByText(/^Ships 3.2 times a week/),
    ).toBeInTheDocument();
    const names = screen.getAllByRole('listitem').map(item => item.textContent);
    expect(names).toEqual([
      expect.stringMatching(/^Build duration7.4.*off target/),
      expect.stringMatching(/^Deployment frequency3.2/),
      expect.stringMatching(/^Retention41%/),
    ]);
  });

  it('says how many capabilities are used, and leads to the next in one click', async () => {
    renderForEntity(checkout, <EntityCard />);
    expect(
      await screen.findByRole('img', { name: /^7 capabilities: 3 by choice/ }),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('link', { name: 'Adopt A/B testing' }),
    ).toHaveAttribute('href', '/catalog/default/template/add-ab-testing');
  });

  it('says nothing of capabilities where none applies', async () => {
    renderForEntity('component:default/archive', <EntityCard />);
    await screen.findByText('Did not ship in this period.');
    expect(screen.queryByText(/capabilities/)).toBeNull();
  });

  it('leads to the tab', async () => {
    renderForEntity(checkout, <EntityCard />);
    expect(
      await screen.findByRole('link', { name: 'Open Platform value' }),
    ).toHaveAttribute(
      'href',
      '/catalog/default/component/checkout/platform-value',
    );
  });

  it('shows no rows where nothing is collected', async () => {
    renderForEntity('component:default/notes', <EntityCard />);
    expect(
      await screen.findByText('Nothing is collected here yet.'),
    ).toBeInTheDocument();
    expect(screen.queryByRole('listitem')).toBeNull();
  });

  it('shows an error inside itself', async () => {
    const api = new FakePlatformValueApi();
    api.readScorecard = async () => {
      throw new NotAllowedError('You may not read this scorecard');
    };
    renderForEntity(checkout, <EntityCard />, { api });
    const card = await screen.findByRole('region', { name: 'Platform value' });
    expect(await within(card).findByRole('alert')).toHaveTextContent(
      'You may not read this scorecard',
    );
  });
});
