import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { NotAllowedError, ServiceUnavailableError } from '@backstage/errors';
import type { FakeOkrContent } from '../../api/FakeOkrApi';
import { FakePlatformValueApi } from '../../api/FakePlatformValueApi';
import { keyResultOf, objectiveOf } from '../../api/fixtures/okrs';
import { renderWithFake, stopClock } from '../../__testUtils__/renderWithFake';
import { OkrsPage } from './OkrsPage';

function open(okrs: Partial<FakeOkrContent> = {}, search = '?state=all') {
  const api = new FakePlatformValueApi({ okrs });
  renderWithFake(<OkrsPage />, { api, search });
  return api;
}

const address = () => screen.getByRole('status', { name: 'address' });
const table = () =>
  screen.findByRole('table', { name: 'Objectives and their key results' });
const button = (name: string | RegExp) => screen.findByRole('button', { name });
const fold = (title: string) => button(title);

/** Titles of the objectives on screen, in their order. */
async function shownObjectives() {
  const headers = within(await table()).getAllByRole('rowheader');
  return headers
    .map(header => header.querySelector('[aria-expanded]')?.textContent)
    .filter(Boolean)
    .map(title => title?.replace(/^[▸▾] ◆/, ''));
}

/** The row of a key result, as the text of its cells. */
async function cellsOf(name: RegExp) {
  const row = await screen.findByRole('row', { name });
  return within(row)
    .getAllByRole('cell')
    .map(cell => cell.textContent);
}

const scrolled = jest.fn();

beforeEach(() => {
  stopClock();
  scrolled.mockClear();
  Element.prototype.scrollIntoView = scrolled;
});
afterEach(() => jest.restoreAllMocks());

describe('OkrsPage', () => {
  it('leads with how the objectives are together', async () => {
    open();
    expect(
      await screen.findByText(
        '4 objectives with 6 key results: 1 ahead, 2 on course, 2 behind, 1 without a value. In 1 objective engineering moved, business did not.',
      ),
    ).toBeInTheDocument();
  });

  it('shows objectives below those they serve', async () => {
    open();
    expect(await shownObjectives()).toEqual([
      'Grow premium conversions',
      'A checkout nobody has to think about',
      'Keep the customers we have',
      'Teams start in a day',
    ]);
    expect(screen.getAllByText('Serves Grow premium conversions')).toHaveLength(
      2,
    );
  });

  it('shows where a key result began, is, should be and has to go', async () => {
    open();
    expect(await cellsOf(/^Engineering Bring the lead time/)).toEqual([
      'Engineering',
      'Baseline14.2\u00a0h',
      'Now9.1\u00a0h',
      'Expected10.79\u00a0h',
      'Target8\u00a0h',
      '82% of the way, 55% expected by now82%ahead',
      'Confidence80%',
      'Check-inNov 17Check in',
    ]);
  });

  it('never takes a missing value for a number', async () => {
    open();
    expect(await cellsOf(/^Business Lower the share/)).toEqual([
      'Business',
      'Baseline5%',
      'Now–',
      'Expected4.45%',
      'Target4%',
      'no value yet, 55% expected by nowno value yet',
      'Confidence–',
      'Check-inneverCheck in',
    ]);
  });

  it('shows the place of a function without key result', async () => {
    open();
    expect(
      (await screen.findAllByRole('row', { name: /no business key result$/ }))
        .length,
    ).toBe(2);
  });

  it('says in words where engineering moved and business did not', async () => {
    open();
    expect(
      await screen.findByText('Engineering moved, business did not.'),
    ).toBeInTheDocument();
    expect(
      screen.getAllByText(
        'Engineering moved; no business key result says what came of it.',
      ),
    ).toHaveLength(2);
  });

  it('links the entities that may be seen, and counts the others', async () => {
    open();
    const row = await screen.findByRole('row', { name: /Raise the share/ });
    expect(within(row).getByRole('link', { name: 'checkout' })).toHaveAttribute(
      'href',
      '/catalog/default/component/checkout',
    );
    expect(
      screen.getByText('linked to 2 entities hidden from you'),
    ).toBeInTheDocument();
  });

  it('folds an objective, and all of them', async () => {
    open();
    const opener = await fold('Grow premium conversions');
    expect(opener).toHaveAttribute('aria-expanded', 'true');
    await userEvent.click(opener);
    expect(opener).toHaveAttribute('aria-expanded', 'false');
    expect(screen.queryByText('Grow premium revenue')).toBeNull();
    expect(screen.getByText('3 key results, 2 behind')).toBeInTheDocument();
    await userEvent.click(await button('Fold all'));
    expect(screen.queryByText('Keep checkout available')).toBeNull();
    await userEvent.click(await button('Unfold all'));
    expect(screen.getByText('Grow premium revenue')).toBeInTheDocument();
  });

  it('filters by quarter, state, owner and text, in the address', async () => {
    open({}, '');
    await table();
    expect(screen.getByLabelText('State')).toHaveDisplayValue('active');
    await userEvent.selectOptions(screen.getByLabelText('State'), 'All');
    await userEvent.selectOptions(screen.getByLabelText('Quarter'), 'Q4 2026');
    expect(await shownObjectives()).toHaveLength(3);
    await userEvent.selectOptions(screen.getByLabelText('State'), 'active');
    expect(await shownObjectives()).toHaveLength(2);
    await userEvent.selectOptions(
      screen.getByLabelText('Owner'),
      'payments-team',
    );
    expect(await shownObjectives()).toEqual(['Grow premium conversions']);
    await userEvent.type(screen.getByLabelText('Text'), 'nowhere');
    expect(
      await screen.findByText('No objective matches the filter.'),
    ).toBeInTheDocument();
    expect(address()).toHaveTextContent(
      'quarter=2026-q4&owner=group%3Adefault%2Fpayments-team&text=nowhere',
    );
    await userEvent.click(await button('Take the filter away'));
    expect(await shownObjectives()).toHaveLength(4);
    expect(address()).toHaveTextContent(/^\/here\?state=all$/);
  });

  it('reads the filter from the address', async () => {
    open({}, '?quarter=2026-q3&state=all');
    expect(await shownObjectives()).toEqual(['Teams start in a day']);
    expect(screen.getByLabelText('Quarter')).toHaveDisplayValue('Q3 2026');
  });

  it('says that a quarter has no objectives', async () => {
    open({}, '?quarter=2025-q1&state=all');
    expect(
      await screen.findByText('No objectives in this quarter.'),
    ).toBeInTheDocument();
  });

  it('opens the objective of the address, whatever the filter, and goes to it', async () => {
    const many = Array.from({ length: 80 }, (_, index) =>
      objectiveOf(`objective-${index}`, {
        keyResults: [keyResultOf(`kr-${index}`)],
      }),
    );
    open({ objectives: many }, '?objective=objective-70&text=objective');
    const opener = await fold('objective-70');
    expect(opener).toHaveAttribute('aria-expanded', 'true');
    expect(opener).toHaveFocus();
    expect(scrolled).toHaveBeenCalledTimes(1);
    expect(await fold('objective-69')).toHaveAttribute(
      'aria-expanded',
      'false',
    );
    expect(await shownObjectives()).toHaveLength(71);
    await userEvent.click(await button('Show 9 more objectives'));
    expect(await shownObjectives()).toHaveLength(80);
  });

  it('says that the objective of the address is of another quarter', async () => {
    open({}, '?objective=faster-onboarding&quarter=2026-q4');
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'There is no objective “faster-onboarding” in this quarter.',
    );
    await userEvent.click(await button('Show all objectives'));
    expect(await fold('Teams start in a day')).toHaveFocus();
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('says that there is no such objective', async () => {
    open({}, '?objective=gone');
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'There is no objective “gone”, or it is not visible to you.',
    );
    expect(await shownObjectives()).toHaveLength(4);
  });

  it('says what makes objectives stand here, with a sample to copy', async () => {
    const user = userEvent.setup();
    open({ objectives: [] });
    expect(await screen.findByText('No objectives yet.')).toBeInTheDocument();
    const copy = jest.spyOn(navigator.clipboard, 'writeText');
    await user.click(await button('Copy the sample'));
    expect(await screen.findByText('Copied.')).toBeInTheDocument();
    expect(copy).toHaveBeenCalledWith(
      expect.stringMatching(/^objectives:\n {2}- id: grow-premium/),
    );
    await user.click(await button('Import'));
    expect(
      await screen.findByRole('dialog', { name: 'Import objectives' }),
    ).toBeInTheDocument();
  });

  it('offers who may only look neither import nor check-in', async () => {
    open({ mayWrite: false });
    await table();
    expect(screen.queryByRole('button', { name: 'Import' })).toBeNull();
    await userEvent.click(await button(/^History of Raise the share/));
    const drawer = await screen.findByRole('dialog');
    expect(await within(drawer).findAllByRole('listitem')).toHaveLength(2);
    expect(within(drawer).queryByRole('form')).toBeNull();
  });

  it('asks who may only look to ask somebody, when there is nothing', async () => {
    open({ objectives: [], mayWrite: false });
    expect(
      await screen.findByText(/Ask an administrator for the permission/),
    ).toBeInTheDocument();
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('says that it loads', async () => {
    const api = new FakePlatformValueApi();
    api.okrs.listObjectives = () => new Promise(() => {});
    renderWithFake(<OkrsPage />, { api, search: '?state=all' });
    expect(
      await screen.findByRole('status', { name: 'Loading' }),
    ).toBeInTheDocument();
  });

  it('shows an error in place, and tries again', async () => {
    const api = new FakePlatformValueApi();
    const working = api.okrs.listObjectives.bind(api.okrs);
    api.okrs.listObjectives = async () => {
      throw new ServiceUnavailableError('the database is away');
    };
    renderWithFake(<OkrsPage />, { api, search: '?state=all' });
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'the database is away',
    );
    api.okrs.listObjectives = working;
    await userEvent.click(await button('Try again'));
    expect(await shownObjectives()).toHaveLength(4);
  });

  it('says whom to ask when objectives are hidden', async () => {
    const api = new FakePlatformValueApi();
    api.okrs.listObjectives = async () => {
      throw new NotAllowedError('You may not see objectives');
    };
    renderWithFake(<OkrsPage />, { api, search: '?state=all' });
    expect(await screen.findByRole('alert')).toHaveTextContent(
      /hidden from you.*Ask an administrator.*You may not see objectives/,
    );
    expect(screen.queryByRole('search')).toBeNull();
  });
});
