import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  ConflictError,
  NotAllowedError,
  ServiceUnavailableError,
} from '@backstage/errors';
import { FakePlatformValueApi } from '../api/FakePlatformValueApi';
import type { FakeOkrContent } from '../api/FakeOkrApi';
import { keyResultOf, objectiveOf } from '../api/fixtures/okrs';
import { renderWithFake, stopClock } from '../__testUtils__/renderWithFake';
import { ObjectivesBand } from './ObjectivesBand';

const checkout = 'component:default/checkout';

function open(okrs: Partial<FakeOkrContent> = {}) {
  const api = new FakePlatformValueApi({ okrs });
  const onChanged = jest.fn();
  renderWithFake(
    <ObjectivesBand entityRef={checkout} onChanged={onChanged} />,
    { api },
  );
  return { api, onChanged };
}

const band = () => screen.findByRole('region', { name: 'Objectives' });
const objective = (name: string) => screen.findByRole('region', { name });
const button = (name: string | RegExp) => screen.findByRole('button', { name });

describe('ObjectivesBand', () => {
  beforeEach(stopClock);
  afterEach(() => jest.restoreAllMocks());

  it('shows how far each linked key result is, by function, in words', async () => {
    open();
    const premium = await objective('Grow premium conversions');
    const rows = within(premium)
      .getAllByRole('listitem')
      .map(row => row.textContent);
    expect(rows).toEqual([
      expect.stringMatching(
        /^EngineeringBring the lead time.*9.1.h, from 14.2.h to 8.h by Dec 31, 2026.*82%, 55% expectedahead80% confidentchecked in 3 days ago/,
      ),
      expect.stringMatching(
        /^ProductRaise the share.*4.5%, from 4.1% to 6% by Dec 31, 2026.*21%, 55% expectedbehind40% confident/,
      ),
      'Businessno business key result is linked here',
    ]);
    expect(
      within(premium).getByRole('img', {
        name: '82% of the way, 55% expected by now',
      }),
    ).toBeInTheDocument();
    expect(await band()).toHaveTextContent('3 key results, 1 behind');
  });

  it('leads to the owner, to the OKRs page and to where the objective is kept', async () => {
    open();
    const premium = await objective('Grow premium conversions');
    const link = (name: string) => within(premium).getByRole('link', { name });
    expect(link('payments-team')).toHaveAttribute(
      'href',
      '/catalog/default/group/payments-team',
    );
    expect(link('Grow premium conversions')).toHaveAttribute(
      'href',
      '/platform-value/okrs?objective=grow-premium',
    );
    expect(
      within(premium).getByRole('link', {
        name: /^Open Grow premium conversions where it is kept/,
      }),
    ).toHaveAttribute(
      'href',
      'https://goals.example.com/objectives/grow-premium',
    );
  });

  it('says whether a value is inside its range, without a bar', async () => {
    open();
    const steady = await objective('A checkout nobody has to think about');
    expect(steady).toHaveTextContent(
      '99.97%, to stay within 99.9 to 100% until Dec 31, 2026',
    );
    expect(steady).toHaveTextContent('inside its range');
    expect(within(steady).queryByRole('img')).toBeNull();
  });

  it('never takes a missing value for none of the way', async () => {
    const link = {
      entityRef: checkout,
      origin: 'page',
      since: '2026-10-02T09:00:00+02:00',
    } as const;
    open({
      objectives: [
        objectiveOf('new', {
          keyResults: [keyResultOf('kr', { links: [link] })],
        }),
      ],
    });
    const row = (
      await within(await objective('new')).findAllByRole('listitem')
    )[0];
    expect(row).toHaveTextContent('Engineeringkrfrom 0 to 100 by Dec 31, 2026');
    expect(row).toHaveTextContent('no value yet');
    expect(row).toHaveTextContent('no check-in yet');
    expect(row).not.toHaveTextContent('0%');
  });

  it('says what will stand here when nothing is linked', async () => {
    open({ objectives: [] });
    await screen.findByText('nothing here yet');
    expect(await band()).toHaveTextContent(
      /nothing here yet.*They stand here once a key result is linked to this entity/,
    );
  });

  it('links a key result that is found by its objective', async () => {
    const { api, onChanged } = open();
    const link = jest.spyOn(api.okrs, 'linkKeyResult');
    const opener = await button('Link a key result');
    await userEvent.click(opener);
    const drawer = await screen.findByRole('dialog', {
      name: 'Link a key result',
    });
    const field = await within(drawer).findByRole('searchbox');
    expect(field).toHaveFocus();
    await userEvent.type(field, 'premium revenue');
    expect(
      within(drawer).getAllByRole('button', { name: /^Link / }),
    ).toHaveLength(1);
    await userEvent.click(
      within(drawer).getByRole('button', { name: 'Link Grow premium revenue' }),
    );
    const premium = await objective('Grow premium conversions');
    await waitFor(() =>
      expect(premium).toHaveTextContent('BusinessGrow premium revenue'),
    );
    expect(link).toHaveBeenCalledWith({
      entityRef: checkout,
      keyResultId: 'kr-revenue',
    });
    expect(
      screen.getByText('Linked Grow premium revenue.'),
    ).toBeInTheDocument();
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(onChanged).toHaveBeenCalledTimes(1);
    expect(opener).toHaveFocus();
  });

  it('offers neither what is linked nor what is over', async () => {
    open();
    await userEvent.click(await button('Link a key result'));
    const drawer = await screen.findByRole('dialog');
    expect(await within(drawer).findAllByText('linked already')).toHaveLength(
      3,
    );
    expect(within(drawer).queryByText('Teams start in a day')).toBeNull();
  });

  it('narrows down a long list', async () => {
    const keyResults = Array.from({ length: 25 }, (_, index) =>
      keyResultOf(`kr-${index}`, { title: `Result ${index}` }),
    );
    open({ objectives: [objectiveOf('many', { keyResults })] });
    await userEvent.click(await button('Link a key result'));
    const drawer = await screen.findByRole('dialog');
    expect(
      await within(drawer).findByText(
        '5 more match; type more to narrow it down.',
      ),
    ).toBeInTheDocument();
    await userEvent.type(within(drawer).getByRole('searchbox'), 'result 24');
    expect(
      within(drawer).getAllByRole('button', { name: /^Link / }),
    ).toHaveLength(1);
    await userEvent.type(within(drawer).getByRole('searchbox'), ' nowhere');
    expect(within(drawer).getByRole('status')).toHaveTextContent(
      'Nothing matches.',
    );
  });

  it('says what the backend refuses to link', async () => {
    const { api } = open();
    api.okrs.linkKeyResult = async () => {
      throw new ConflictError('The objective is over');
    };
    await userEvent.click(await button('Link a key result'));
    await userEvent.click(await button('Link Grow premium revenue'));
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'The objective is over',
    );
  });

  it('asks in place before it unlinks', async () => {
    const { onChanged } = open();
    const title = 'Bring the lead time of checkout below 10 hours';
    const opener = await button(`Unlink ${title}`);
    await userEvent.click(opener);
    const question = screen.getByRole('group', { name: `Unlink ${title}` });
    const unlink = within(question).getByRole('button', { name: 'Unlink' });
    expect(unlink).toHaveFocus();
    await userEvent.click(
      within(question).getByRole('button', { name: 'Keep it' }),
    );
    expect(question).not.toBeInTheDocument();
    expect(opener).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    await userEvent.keyboard('{Enter}');
    const told = await screen.findByText(`Unlinked ${title}.`);
    expect(told).toHaveFocus();
    await waitFor(() => expect(screen.queryByText(title)).toBeNull());
    expect(onChanged).toHaveBeenCalledTimes(1);
  });

  it('says what the backend refuses to unlink, and keeps it', async () => {
    const { api } = open();
    api.okrs.unlinkKeyResult = async () => {
      throw new ConflictError('Changed by somebody else; load it again');
    };
    await userEvent.click(await button(/^Unlink Bring the lead time/));
    await userEvent.keyboard('{Enter}');
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'Changed by somebody else',
    );
  });

  it('says of a link by annotation where it is changed, and offers no unlinking', async () => {
    open();
    const premium = await objective('Grow premium conversions');
    expect(
      within(premium).getByText(
        /annotation platform-value.io\/key-results; change it where the entity is described/,
      ),
    ).toBeInTheDocument();
    expect(
      screen.queryByRole('button', { name: /^Unlink Raise the share/ }),
    ).toBeNull();
  });

  it('offers nothing to who may not', async () => {
    open({ mayLink: false });
    await objective('Grow premium conversions');
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('says that it loads', async () => {
    const api = new FakePlatformValueApi();
    api.okrs.listEntityKeyResults = () => new Promise(() => {});
    renderWithFake(<ObjectivesBand entityRef={checkout} />, { api });
    expect(
      within(await band()).getByRole('status', { name: 'Loading' }),
    ).toBeInTheDocument();
  });

  it('shows what is known already while it loads', async () => {
    const api = new FakePlatformValueApi();
    const { keyResults } = await api.okrs.listEntityKeyResults(checkout);
    api.okrs.listEntityKeyResults = () => new Promise(() => {});
    renderWithFake(
      <ObjectivesBand entityRef={checkout} keyResults={keyResults} />,
      { api },
    );
    expect(await objective('Grow premium conversions')).toBeInTheDocument();
  });

  it('shows an error in place, and tries again', async () => {
    const api = new FakePlatformValueApi();
    const working = api.okrs.listEntityKeyResults.bind(api.okrs);
    api.okrs.listEntityKeyResults = async () => {
      throw new ServiceUnavailableError('the database is away');
    };
    renderWithFake(<ObjectivesBand entityRef={checkout} />, { api });
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'the database is away',
    );
    api.okrs.listEntityKeyResults = working;
    await userEvent.click(await button('Try again'));
    expect(await objective('Grow premium conversions')).toBeInTheDocument();
  });

  it('says calmly that objectives are hidden from who may not see them', async () => {
    const api = new FakePlatformValueApi();
    api.okrs.listEntityKeyResults = async () => {
      throw new NotAllowedError('You may not see objectives');
    };
    renderWithFake(<ObjectivesBand entityRef={checkout} />, { api });
    expect(await screen.findByText('hidden from you')).toBeInTheDocument();
    expect(await band()).toHaveTextContent('You may not see objectives');
    expect(screen.queryByRole('alert')).toBeNull();
  });
});
