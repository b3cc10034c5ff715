import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { NotAllowedError } from '@backstage/errors';
import { FakePlatformValueApi } from '../../api/FakePlatformValueApi';
import { renderWithFake, stopClock } from '../../__testUtils__/renderWithFake';
import { SurveysPage } from './SurveysPage';

function open() {
  const api = new FakePlatformValueApi();
  renderWithFake(<SurveysPage />, { api });
  return api;
}

const button = (name: string) => screen.findByRole('button', { name });

const delivery = () =>
  screen.findByRole('region', { name: 'Delivery platform' });

beforeEach(stopClock);
afterEach(() => jest.restoreAllMocks());

describe('CloseWave', () => {
  const name = 'Close the wave about Delivery platform now';

  it('asks before it does, and then says that it did', async () => {
    open();
    await delivery();
    await waitFor(async () => expect(await button(name)).toBeVisible());
    await userEvent.click(await button(name));
    const question = screen.getByRole('group', { name });
    const keep = within(question).getByRole('button', { name: 'Keep it open' });
    expect(keep).toHaveFocus();
    await userEvent.click(keep);
    expect(await button(name)).toHaveFocus();
    await userEvent.click(await button(name));
    await userEvent.click(await button('Close the wave'));
    const done = await screen.findByText('The wave is closed.');
    await waitFor(() => expect(done).toHaveFocus());
    expect(screen.queryByRole('button', { name })).toBeNull();
    expect(
      within(await delivery()).getByRole('article', { name: /Nov 18/ }),
    ).toHaveTextContent('1 of 3 who saw it answered (33%)');
  });

  it('says beside the question why it can not be closed', async () => {
    const api = open();
    api.surveys.closeSurvey = async () => {
      throw new NotAllowedError('You may not close it');
    };
    await delivery();
    await userEvent.click(await button(name));
    await userEvent.click(await button('Close the wave'));
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'You may not close it',
    );
  });
});
