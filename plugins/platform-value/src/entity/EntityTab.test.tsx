import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { ServiceUnavailableError } from '@backstage/errors';
import { FakePlatformValueApi } from '../api/FakePlatformValueApi';
import { notCollected, readingOf, targetOf } from '../api/fixtures/readings';
import { scorecardOf } from '../api/fixtures/scorecards';
import { renderForEntity, stopClock } from '../__testUtils__/renderWithFake';
import { EntityTab } from './EntityTab';

const checkout = 'component:default/checkout';

function open(
  entityRef: string,
  options?: Parameters<typeof renderForEntity>[2],
) {
  return renderForEntity(entityRef, <EntityTab />, options);
}

/** A figure of the efficiency band. */
async function row(name: RegExp) {
  const band = await screen.findByRole('region', { name: 'Efficiency' });
  return within(band).findByRole('button', { name });
}

const button = (name: RegExp) => screen.findByRole('button', { name });
const address = () => screen.getByRole('status', { name: 'address' });

beforeEach(stopClock);
afterEach(() => jest.restoreAllMocks());

describe('EntityTab', () => {
  it('leads with the sentence, what moved and the next step', async () => {
    open(checkout);
    expect(
      await screen.findByText(
        'Ships 3.2 times a week, with a typical lead time of 9.1 hours, uses 5 of 7 applicable capabilities, and 41% of users return (no change beyond noise).',
      ),
    ).toBeInTheDocument();
    expect(screen.getByText('14 h → 9.1 h')).toBeInTheDocument();
    expect(screen.getByText('shorter, beyond noise')).toBeInTheDocument();
    const next = screen.getByRole('region', { name: 'Next step' });
    expect(within(next).getByText('Adopt A/B testing')).toBeInTheDocument();
    expect(screen.getByText('updated 6 minutes ago')).toBeInTheDocument();
  });

  it('asks for a missed target where there is nothing to adopt', async () => {
    open('group:default/team-shop');
    expect(
      await screen.findByText('Build duration misses its target'),
    ).toBeInTheDocument();
    expect(
      screen.getByText('7.4 min, wanted at most 7 min.'),
    ).toBeInTheDocument();
  });

  it('shows the efficiency band with one verdict and its rows', async () => {
    open(checkout);
    const band = await screen.findByRole('region', { name: 'Efficiency' });
    expect(within(band).getByText('3 of 5 on target')).toBeInTheDocument();
    expect(
      within(band).getByRole('button', {
        name: /Deployment frequency.*3.2.*per week.*on target.*likely 2.3–4.3\sper week.*target 3\sper week/,
      }),
    ).toBeInTheDocument();
    expect(
      within(band).getByRole('button', {
        name: /Change lead time.*9.1.*h.*5.1\sh shorter.*26 weeks: from 15\sh to 9\sh, target 24\sh.*on target/,
      }),
    ).toBeInTheDocument();
  });

  it('folds what asks for no attention, and unfolds it', async () => {
    open(checkout);
    const more = await row(/5 more/);
    expect(more).toHaveAccessibleName(/Rework/);
    expect(screen.queryByRole('button', { name: /^Rework/ })).toBeNull();
    await userEvent.click(more);
    expect(await row(/^Rework/)).toBeInTheDocument();
  });

  it('says of the other bands what will stand there and what makes it so', async () => {
    open('component:default/archive');
    for (const [name, text] of [
      ['Adoption', /once a platform in the catalog declares/],
      ['Outcome', /once a product analytics source is connected/],
      ['Objectives', /once a key result is linked/],
    ] as const) {
      const band = await screen.findByRole('region', { name });
      expect(within(band).getByText(text)).toBeInTheDocument();
    }
  });

  it('holds the place while it loads', async () => {
    const api = new FakePlatformValueApi();
    api.readScorecard = () => new Promise(() => {});
    open(checkout, { api });
    expect(
      await screen.findByRole('status', { name: 'Loading' }),
    ).toBeInTheDocument();
  });

  it('shows the error of the backend in place, and tries again', async () => {
    const api = new FakePlatformValueApi();
    const working = api.readScorecard.bind(api);
    api.readScorecard = async () => {
      throw new ServiceUnavailableError('The store is starting; wait a minute');
    };
    open(checkout, { api });
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'The store is starting; wait a minute',
    );
    api.readScorecard = working;
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await row(/^Change lead time/)).toBeInTheDocument();
  });

  it('tells partly, too few and stale readings apart', async () => {
    open('component:default/search');
    expect(
      await row(/^Deployment frequency.*12 of 13 weeks/),
    ).toBeInTheDocument();
    expect(
      await row(/^Change lead time.*–.*too few \(3 of 5\)/),
    ).toBeInTheDocument();
    expect(
      await row(/^Build duration.*11.*min.*since Nov 3/),
    ).toBeInTheDocument();
    expect(await row(/^Time to restore.*more than.*30/)).toBeInTheDocument();
  });

  it('folds what is not collected into one line for each remedy', async () => {
    open('component:default/ledger');
    expect(
      await screen.findByText(
        /^Not collected: Change failure rate, Recovery from failed deployments, Time to restore, Incidents, Rework\. Name the label/,
      ),
    ).toBeInTheDocument();
    expect(
      screen.getByText('Deployment frequency is not collected'),
    ).toBeInTheDocument();
    expect(
      await row(/^Deployment frequency.*–.*not collected/),
    ).toBeInTheDocument();
  });

  it('counts apart what has a target and no value', async () => {
    const scope = { type: 'entity', ref: checkout, title: 'Checkout' } as const;
    const readings = [
      readingOf('build-duration', { value: 9, ...targetOf(10, 'on-target') }),
      {
        ...notCollected('change-lead-time', 'Name the repository.'),
        ...targetOf(24, 'unknown'),
      },
    ];
    const scorecards = [scorecardOf(scope, readings)];
    open(checkout, { api: new FakePlatformValueApi({ scorecards }) });
    expect(
      await screen.findByText('1 of 2 on target, 1 not known'),
    ).toBeInTheDocument();
  });

  it('says that nothing is collected, with what to do', async () => {
    open('component:default/notes');
    expect(
      await screen.findByText('Nothing is collected here yet.'),
    ).toBeInTheDocument();
    expect(
      screen.getAllByText(/^No deployment was ever seen\. Say how/)[0],
    ).toBeInTheDocument();
    expect(screen.getByText('nothing collected yet')).toBeInTheDocument();
  });

  it('shows a measured zero as zero', async () => {
    open('component:default/archive');
    expect(
      await screen.findByText('Did not ship in this period.'),
    ).toBeInTheDocument();
    expect(await row(/^Deployment frequency.*0.*per week/)).toBeInTheDocument();
    expect(
      screen.getByText('Does not apply: Time to restore.'),
    ).toBeInTheDocument();
  });

  it('says why a roll-up is hidden', async () => {
    open('domain:default/finance');
    expect(
      await screen.findByText(
        'You may not read enough of the entities in here to see its figures.',
      ),
    ).toBeInTheDocument();
    expect(
      await row(/hidden from you.*One or two members are hidden/),
    ).toBeInTheDocument();
  });

  it('says how many entities a roll-up is made of', async () => {
    open('group:default/team-shop');
    expect(await screen.findByText('8 entities together')).toBeInTheDocument();
  });
});

describe('the period of EntityTab', () => {
  it('is asked for as the address says', async () => {
    const api = new FakePlatformValueApi();
    open(checkout, {
      api,
      search: '?days=30&asOf=2026-10-01&timeZone=Asia%2FTokyo',
    });
    await row(/^Change lead time/);
    expect(api.askedPeriods).toEqual([
      { days: 30, asOf: '2026-10-01', timeZone: 'Asia/Tokyo' },
    ]);
  });

  it('is left to the backend when the address says none, and told', async () => {
    const api = new FakePlatformValueApi();
    open(checkout, { api });
    expect(
      await button(/^90 days to Nov 20, 2026, Europe\/Berlin/),
    ).toBeInTheDocument();
    expect(api.askedPeriods).toEqual([{}]);
  });

  it('can be chosen, and then stands in the address', async () => {
    const api = new FakePlatformValueApi();
    open(checkout, { api });
    await userEvent.click(await button(/^90 days to/));
    const dialog = await screen.findByRole('dialog', { name: 'Period' });
    await userEvent.type(
      within(dialog).getByLabelText('Up to the start of'),
      '2026-11-01',
    );
    await userEvent.selectOptions(
      within(dialog).getByLabelText('Time zone'),
      'America/New_York',
    );
    await userEvent.click(
      within(dialog).getByRole('button', { name: 'Apply' }),
    );
    await row(/^Change lead time/);
    expect(address()).toHaveTextContent(
      '/here?days=90&asOf=2026-11-01&timeZone=America%2FNew_York',
    );
    expect(api.askedPeriods.at(-1)).toEqual({
      days: 90,
      asOf: '2026-11-01',
      timeZone: 'America/New_York',
    });
  });

  it.each(['days=-1', 'asOf=yesterday', 'timeZone=Mars'])(
    'is refused with the way back when the address says %s',
    async search => {
      open(checkout, { search: `?${search}` });
      expect(await screen.findByRole('alert')).toHaveTextContent(
        search.split('=')[0],
      );
      await userEvent.click(
        screen.getByRole('button', { name: 'Back to the last 90 days' }),
      );
      await row(/^Change lead time/);
      expect(address()).toHaveTextContent('/here');
    },
  );
});
