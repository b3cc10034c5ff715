import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { InputError } from '@backstage/errors';
import { FakePlatformValueApi } from '../../../api/FakePlatformValueApi';
import {
  renderWithFake,
  stopClock,
} from '../../../__testUtils__/renderWithFake';
import { OkrsPage } from '../OkrsPage';

function open(search: string) {
  const api = new FakePlatformValueApi();
  renderWithFake(<OkrsPage />, { api, search });
  return api;
}

const address = () => screen.getByRole('status', { name: 'address' });
const button = (name: string) => screen.findByRole('button', { name });

/** The row of a key result, as the text of its cells. */
async function cellsOf(name: RegExp) {
  const row = await screen.findByRole('row', { name });
  return within(row)
    .getAllByRole('cell')
    .map(cell => cell.textContent);
}

beforeEach(stopClock);
afterEach(() => jest.restoreAllMocks());

describe('CheckInDrawer', () => {
  const trials = 'Raise the share of visitors who start a trial';

  async function openTrials(search = '') {
    const api = open(search);
    if (!search) {
      await userEvent.click(await button(`Check in on ${trials}`));
    }
    return { api, drawer: await screen.findByRole('dialog', { name: trials }) };
  }

  it('shows what was said of a key result, newest first', async () => {
    const { drawer } = await openTrials('?checkIn=kr-trials');
    const past = await within(drawer).findByRole('region', {
      name: 'What was said',
    });
    expect(
      (await within(past).findAllByRole('listitem')).map(
        item => item.textContent,
      ),
    ).toEqual([
      expect.stringMatching(
        /^Nov 3, 2026.*4.5%40% confidentThe new form waits/,
      ),
      expect.stringMatching(/^Oct 20, 2026.*4.2%60% confident$/),
    ]);
  });

  it('saves a check-in, and shows it at once', async () => {
    const { api, drawer } = await openTrials();
    const save = jest.spyOn(api.okrs, 'createCheckIn');
    const value = within(drawer).getByLabelText('Value in %');
    expect(value).toHaveFocus();
    expect(value).toHaveValue('4.5');
    await userEvent.clear(value);
    await userEvent.type(value, '5,1');
    const confidence = within(drawer).getByLabelText('Confidence, in %');
    await userEvent.clear(confidence);
    await userEvent.type(confidence, '70');
    await userEvent.type(
      within(drawer).getByLabelText('Comment'),
      'The experiment helped.',
    );
    await userEvent.click(
      within(drawer).getByRole('button', { name: 'Save the check-in' }),
    );
    expect(await within(drawer).findByText('Saved.')).toBeInTheDocument();
    expect(save).toHaveBeenCalledWith('kr-trials', {
      value: 5.1,
      confidence: 0.7,
      comment: 'The experiment helped.',
    });
    expect(await within(drawer).findAllByRole('listitem')).toHaveLength(3);
    await userEvent.keyboard('{Escape}');
    expect(address()).not.toHaveTextContent('checkIn');
    expect(await cellsOf(/^Product Raise/)).toEqual(
      expect.arrayContaining(['Now5.1%', 'Confidence70%']),
    );
  });

  it.each([
    ['', '50', 'Say the value as a number, such as 4.5.'],
    ['4', '300', 'Confidence is a number from 0 to 100, or empty.'],
  ])('says what is wrong with %j and %j', async (value, confidence, fault) => {
    const { api, drawer } = await openTrials();
    const save = jest.spyOn(api.okrs, 'createCheckIn');
    const fields = [
      [within(drawer).getByLabelText('Value in %'), value],
      [within(drawer).getByLabelText('Confidence, in %'), confidence],
    ] as const;
    for (const [field, text] of fields) {
      await userEvent.clear(field);
      await userEvent.type(field, text || ' ');
    }
    await userEvent.keyboard('{Enter}');
    expect(await within(drawer).findByRole('alert')).toHaveTextContent(fault);
    expect(save).not.toHaveBeenCalled();
  });

  it('says what the backend refuses, and keeps what was entered', async () => {
    const { api, drawer } = await openTrials();
    api.okrs.createCheckIn = async () => {
      throw new InputError('The objective is over');
    };
    const comment = within(drawer).getByLabelText('Comment');
    await userEvent.type(comment, 'late');
    await userEvent.click(
      within(drawer).getByRole('button', { name: 'Save the check-in' }),
    );
    expect(await within(drawer).findByRole('alert')).toHaveTextContent(
      'The objective is over',
    );
    expect(comment).toHaveValue('late');
  });

  it('says where a measured value comes from, and leads there', async () => {
    open('?checkIn=kr-lead-time');
    const drawer = await screen.findByRole('dialog');
    expect(
      within(drawer).getByRole('link', { name: 'change-lead-time' }),
    ).toHaveAttribute(
      'href',
      '/catalog/default/component/checkout/platform-value?explain=change-lead-time',
    );
    expect(drawer).toHaveTextContent('over 90 days');
    expect(drawer).toHaveTextContent(/stays that of its metric/);
  });

  it('gives the focus back to the row, also when opened by its address', async () => {
    await openTrials('?checkIn=kr-trials');
    await userEvent.keyboard('{Escape}');
    await waitFor(async () =>
      expect(await button(`Check in on ${trials}`)).toHaveFocus(),
    );
  });

  it('says that there is no such key result', async () => {
    open('?checkIn=gone');
    expect(await screen.findByRole('dialog')).toHaveTextContent(
      'There is no key result “gone”, or it is not visible to you.',
    );
  });
});
