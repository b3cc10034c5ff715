import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { ServiceUnavailableError } from '@backstage/errors';
import type { CapabilityAdoption } from 'backstage-plugin-platform-value-common';
import { FakePlatformValueApi } from '../../api/FakePlatformValueApi';
import { capabilityOf } from '../../api/fixtures/capabilities';
import { notCollected, readingOf } from '../../api/fixtures/readings';
import { scorecardOf, withAdoption } from '../../api/fixtures/scorecards';
import { renderForEntity, stopClock } from '../../__testUtils__/renderWithFake';
import { EntityTab } from '../EntityTab';

const checkout = 'component:default/checkout';
const search = 'component:default/search';

function open(
  entityRef: string,
  options?: Parameters<typeof renderForEntity>[2],
) {
  renderForEntity(entityRef, <EntityTab />, options);
  return screen.findByRole('region', { name: 'Adoption' });
}

async function unfold(band: HTMLElement) {
  await userEvent.click(
    within(band).getByRole('button', { name: /^All capabilities/ }),
  );
  return within(band).getByRole('list', {
    name: 'All capabilities that apply here',
  });
}

async function details(list: HTMLElement, name: RegExp) {
  const row = within(list).getByRole('button', { name });
  await userEvent.click(row);
  const item = within(list)
    .getAllByRole('listitem')
    .find(one => one.contains(row));
  return within(item ?? list);
}

const plain = scorecardOf(
  { type: 'entity', ref: checkout, title: 'Checkout' },
  [],
);

/** Checkout, to which one capability applies that it has adopted. */
function scorecardWith(capability: CapabilityAdoption) {
  const adoption = readingOf('capability-adoption', {
    value: 1,
    sampleSize: 1,
  });
  return withAdoption(plain, {
    readings: [adoption],
    capabilities: [capability],
  });
}

beforeEach(stopClock);
afterEach(() => jest.restoreAllMocks());

describe('the adoption band', () => {
  it('leads with k of n, and says each class in words beside the strip', async () => {
    const band = await open(checkout);
    expect(
      within(band).getByRole('button', {
        name: /Capability adoption.*5 of 7.*capabilities.*on target.*7 capabilities: 3 by choice, 1 the only way, 1 mandated, 1 not adopted, 1 exempt.*target 70%.*14 points higher/,
      }),
    ).toBeInTheDocument();
    const names = within(band).getByRole('list', {
      name: 'Capabilities that apply here',
    });
    expect(names).toHaveTextContent('CI pipelines ✓ by choice');
    expect(names).toHaveTextContent('Observability ✓ mandated');
    expect(names).toHaveTextContent('A/B testing not adopted');
    expect(names).toHaveTextContent('Access reviews exempt until Jan 31, 2027');
  });

  it('says what still runs in parallel, in how many places', async () => {
    const band = await open(checkout);
    expect(
      within(band).getByText(
        'In parallel: LaunchDarkly beside Feature flags since May 11, 2026 (2 places)',
      ),
    ).toBeInTheDocument();
  });

  it('says of an alternative without a place since when it runs', async () => {
    const since = '2026-05-11T00:00:00Z';
    const capability = capabilityOf('flags', 'Flags', {
      class: 'voluntary',
      since,
      parallelSince: since,
      alternatives: [{ title: 'Toggles', since, evidence: [] }],
    });
    const band = await open(checkout, {
      api: new FakePlatformValueApi({
        scorecards: [scorecardWith(capability)],
      }),
    });
    expect(
      within(band).getByText(
        'In parallel: Toggles beside Flags since May 11, 2026',
      ),
    ).toBeInTheDocument();
  });

  it('shows the other adoption metrics as rows', async () => {
    const band = await open(checkout);
    expect(
      within(band).getByRole('button', { name: /^Running in parallel20%/ }),
    ).toBeInTheDocument();
  });

  it('unfolds the list in place, what wants doing first', async () => {
    const band = await open(checkout);
    const list = await unfold(band);
    const rows = within(list).getAllByRole('button');
    expect(rows.map(row => row.textContent)).toEqual([
      expect.stringMatching(/^A\/B testingnot adopted/),
      expect.stringMatching(/^Access reviewsexempt until.*answered: planned/),
      expect.stringMatching(/^CI pipelinesby choice since Mar 3, 2025/),
      expect.stringMatching(/^Secretsby choice since .*now mandated/),
      expect.stringMatching(/^Feature flags.*beside LaunchDarkly/),
      expect.stringMatching(/^Observabilitymandated since/),
      expect.stringMatching(/^Deploy pipelinesthe only way.*deprecated/),
    ]);
    await userEvent.click(
      within(band).getByRole('button', { name: /^Hide capabilities/ }),
    );
    expect(list).not.toBeInTheDocument();
  });

  it('shows the evidence with the very line, and what is used beside it', async () => {
    const list = await unfold(await open(checkout));
    const flags = await details(list, /^Feature flags/);
    expect(
      flags.getByRole('link', { name: /@acme\/flags in package.json/ }),
    ).toHaveAttribute(
      'href',
      'https://github.example/acme/checkout/blob/main/package.json#L21',
    );
    expect(
      flags.getByRole('link', { name: /launchdarkly-js-client-sdk/ }),
    ).toBeInTheDocument();
    expect(flags.getByText('LaunchDarkly since May 11, 2026')).toBeVisible();
  });

  it('shows a later mandate beside the class it does not change', async () => {
    const list = await unfold(await open(checkout));
    const secrets = await details(list, /^Secrets/);
    expect(secrets.getAllByRole('definition')[0]).toHaveTextContent(
      'by choice since Jun 2, 2025',
    );
    expect(secrets.getByText('announced on Feb 1, 2026')).toBeVisible();
  });

  it('says of what is deprecated until when it works and what replaces it', async () => {
    const list = await unfold(await open(checkout));
    const pipelines = await details(list, /^Deploy pipelines/);
    expect(
      pipelines.getByText(
        'works until Mar 31, 2027, replaced by delivery-lanes',
      ),
    ).toBeVisible();
  });

  it('tells overdue, and what nobody can say with its remedy', async () => {
    const band = await open(search);
    expect(
      within(band).getByRole('button', {
        name: /1 of 3.*capabilities.*4 capabilities: 1 by choice, 1 mandated, not adopted yet, 1 not adopted, 1 not known.*1 not known/,
      }),
    ).toBeInTheDocument();
    const list = await unfold(band);
    expect(
      within(list).getByRole('button', {
        name: /^Access reviews.*mandated, not adopted yet \(due Sep 30, 2026\)$/,
      }),
    ).toBeInTheDocument();
    const flags = await details(list, /^Feature flags/);
    expect(flags.getByText(/^Manifests of this entity are not/)).toBeVisible();
  });

  it('says when nobody has written down how to adopt', async () => {
    const list = await unfold(await open(search));
    const testing = await details(list, /^A\/B testing/);
    expect(
      testing.getByText('Nobody has written down how yet.'),
    ).toBeInTheDocument();
  });

  it('shows of a roll-up how many members adopted each', async () => {
    const band = await open('group:default/team-shop');
    expect(
      within(band).getByRole('button', {
        name: /13 of 18.*possible adoptions.*1 not known/,
      }),
    ).toBeInTheDocument();
    const list = await unfold(band);
    expect(
      within(list).getByRole('button', {
        name: /^Observability.*5 of 8, 1 not known.*Observability: 5 of 8$/,
      }),
    ).toBeInTheDocument();
  });

  it('says what will stand there when no capability applies', async () => {
    const none = readingOf('capability-adoption', {
      state: 'not-applicable',
      reason: 'out-of-scope',
      sampleSize: 0,
      grade: 'unknown',
    });
    const scorecards = [
      withAdoption(plain, {
        readings: [none, notCollected('platform-calls', 'Push them.')],
        capabilities: [],
      }),
    ];
    const band = await open(checkout, {
      api: new FakePlatformValueApi({ scorecards }),
    });
    expect(
      within(band).getByText(/once a platform in the catalog declares/),
    ).toBeInTheDocument();
  });

  it('shows an error in the band, and tries again', async () => {
    const api = new FakePlatformValueApi();
    const working = api.capabilities.readCapabilities.bind(api.capabilities);
    api.capabilities.readCapabilities = async () => {
      throw new ServiceUnavailableError('The store is starting; wait a minute');
    };
    const band = await open(checkout, { api });
    expect(await within(band).findByRole('alert')).toHaveTextContent(
      'The store is starting; wait a minute',
    );
    expect(
      within(band).getByRole('button', { name: /5 of 7/ }),
    ).toBeInTheDocument();
    api.capabilities.readCapabilities = working;
    await userEvent.click(
      within(band).getByRole('button', { name: 'Try again' }),
    );
    expect(within(band).queryByRole('alert')).toBeNull();
  });

  it('links to no place that is no page', async () => {
    const capability = capabilityOf('flags', 'Flags', {
      class: 'voluntary',
      since: '2026-01-01T00:00:00Z',
      evidence: [
        {
          what: 'a trap',
          url: ['javascript', 'alert(1)'].join(':'),
          since: '2026-01-01T00:00:00Z',
        },
      ],
    });
    const scorecards = [scorecardWith(capability)];
    const band = await open(checkout, {
      api: new FakePlatformValueApi({ scorecards }),
    });
    expect(
      within(band).getByRole('button', {
        name: /1 of 1.*capability.*1 capability: 1 by choice$/,
      }),
    ).toBeInTheDocument();
    const flags = await details(await unfold(band), /^Flags/);
    expect(flags.getByText(/a trap/)).toBeVisible();
    expect(flags.queryByRole('link', { name: /a trap/ })).toBeNull();
  });
});
