import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { InputError } from '@backstage/errors';
import { FakePlatformValueApi } from '../../api/FakePlatformValueApi';
import { renderForEntity, stopClock } from '../../__testUtils__/renderWithFake';
import { EntityTab } from '../EntityTab';

const checkout = 'component:default/checkout';

beforeEach(stopClock);
afterEach(() => jest.restoreAllMocks());

function explain(metricId: string, api = new FakePlatformValueApi()) {
  renderForEntity(checkout, <EntityTab />, {
    api,
    search: `?explain=${metricId}`,
  });
  return screen.findByRole('dialog');
}

/** An end of a download that does not leave the page. */
function catchDownloads() {
  const saved: { blob: Blob; name: string }[] = [];
  const blobs: Blob[] = [];
  URL.createObjectURL = jest.fn(blob => {
    blobs.push(blob as Blob);
    return 'blob:here';
  });
  URL.revokeObjectURL = jest.fn();
  jest
    .spyOn(HTMLAnchorElement.prototype, 'click')
    .mockImplementation(function save(this: HTMLAnchorElement) {
      saved.push({ blob: blobs[blobs.length - 1], name: this.download });
    });
  return saved;
}

describe('Explain by keyboard', () => {
  it('opens with Enter on a row, stands in the address, and returns there with Escape', async () => {
    renderForEntity(checkout, <EntityTab />);
    const band = await screen.findByRole('region', { name: 'Efficiency' });
    const row = within(band).getByRole('button', { name: /^Change lead time/ });
    row.focus();
    await userEvent.keyboard('{Enter}');
    const drawer = await screen.findByRole('dialog', {
      name: 'Change lead time',
    });
    expect(drawer).toContainElement(document.activeElement as HTMLElement);
    expect(
      screen.getByLabelText('address', { selector: 'output' }),
    ).toHaveTextContent('/here?explain=change-lead-time');

    await userEvent.keyboard('{Escape}');
    await waitFor(() => expect(row).toHaveFocus());
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(
      screen.getByLabelText('address', { selector: 'output' }),
    ).toHaveTextContent(/^\/here$/);
  });

  it('gives the focus to the row also when it was opened by its address', async () => {
    await explain('build-duration');
    await userEvent.keyboard('{Escape}');
    const band = screen.getByRole('region', { name: 'Efficiency' });
    await waitFor(() =>
      expect(
        within(band).getByRole('button', { name: /^Build duration/ }),
      ).toHaveFocus(),
    );
  });

  it('makes each row one tab stop', async () => {
    renderForEntity(checkout, <EntityTab />);
    const band = await screen.findByRole('region', { name: 'Efficiency' });
    within(band)
      .getByRole('button', { name: /^Change lead time/ })
      .focus();
    await userEvent.tab();
    expect(
      within(band).getByRole('button', { name: /^Change failure rate/ }),
    ).toHaveFocus();
  });
});

describe('what Explain says', () => {
  it('gives formula, parameters and version', async () => {
    const drawer = await explain('change-lead-time');
    expect(
      within(drawer).getByText(/^Median time from the first commit/),
    ).toBeInTheDocument();
    expect(
      await within(drawer).findByText('^(prod|production|live)([-_/].*)?$'),
    ).toBeInTheDocument();
    expect(
      within(drawer).getByText('Definition version 1'),
    ).toBeInTheDocument();
  });

  it('gives everything needed to judge the value', async () => {
    const drawer = await explain('change-failure-rate');
    const fact = (name: string) =>
      within(drawer).getByText(name, { selector: 'dt' }).nextElementSibling;
    expect(fact('Period')).toHaveTextContent(
      /Aug 22, 2026, 02:12 PM GMT\+2 up to, not including, Nov 20, 2026/,
    );
    expect(fact('Time zone')).toHaveTextContent('Europe/Berlin');
    expect(fact('Sample')).toHaveTextContent('41');
    expect(fact('95 % interval')).toHaveTextContent(/1.3–16%.*95 of 100/);
    expect(fact('Range')).toHaveTextContent(/2.4–7.3%.*uncertain links/);
    expect(fact('Watched')).toHaveTextContent('100% of the period');
    expect(fact('Sources')).toHaveTextContent('github');
  });

  it('gives the industry survey apart from the target', async () => {
    const drawer = await explain('deployment-frequency');
    expect(
      within(drawer).getByText(
        '7.1 of 10, the mean is 6.3 (Quick Check 2025). It is no target.',
      ),
    ).toBeInTheDocument();
    expect(
      within(drawer).getByText(/at least 3\sper week, set by the organisation/),
    ).toBeInTheDocument();
  });

  it('gives what stands beside the value', async () => {
    const drawer = await explain('pull-request-cycle-time');
    const term = within(drawer).getByText('Pickup, opened to first review');
    expect(term.nextElementSibling).toHaveTextContent(/3.4\sh\s*from 88/);
  });

  it('gives the trend as a table too', async () => {
    const drawer = await explain('time-to-restore');
    await userEvent.click(within(drawer).getByText('As a table'));
    const table = within(drawer).getAllByRole('table')[0];
    const week = within(table).getByRole('row', { name: /^Jun 8/ });
    expect(week).toHaveTextContent('–too few');
    expect(within(table).getAllByRole('row')).toHaveLength(27);
  });

  it('counts what was left out', async () => {
    const drawer = await explain('deployment-frequency');
    const term = await within(drawer).findByText('not successful');
    expect(term.previousElementSibling).toHaveTextContent('3');
  });

  it('claims no rows and no sample of what is not collected', async () => {
    const api = new FakePlatformValueApi();
    const working = api.readEvidence.bind(api);
    api.readEvidence = async request => ({
      ...(await working(request)),
      rows: [],
      total: 0,
    });
    renderForEntity('component:default/ledger', <EntityTab />, {
      api,
      search: '?explain=deployment-frequency',
    });
    const drawer = await screen.findByRole('dialog');
    expect(
      await within(drawer).findByText('Nothing was collected in this period.'),
    ).toBeInTheDocument();
    expect(within(drawer).queryByText('Sample')).toBeNull();
    expect(drawer).not.toHaveTextContent('0 rows');
  });

  it('says so when there is no such figure', async () => {
    const drawer = await explain('nonsense');
    expect(drawer).toHaveTextContent(
      'There is no figure called nonsense here.',
    );
  });

  it('shows an error of the rows in their place, and the rest stands', async () => {
    const api = new FakePlatformValueApi();
    const working = api.readEvidence.bind(api);
    api.readEvidence = async () => {
      throw new InputError('days must be at least 1');
    };
    const drawer = await explain('change-lead-time', api);
    expect(await within(drawer).findByRole('alert')).toHaveTextContent(
      'days must be at least 1',
    );
    expect(within(drawer).getByText('How sure it is')).toBeInTheDocument();
    api.readEvidence = working;
    await userEvent.click(
      within(drawer).getByRole('button', { name: 'Try again' }),
    );
    expect(await within(drawer).findByText('41 rows')).toBeInTheDocument();
  });
});

describe('the rows of Explain', () => {
  it('link to their source, and those linked to them', async () => {
    const drawer = await explain('change-failure-rate');
    const deployment = await within(drawer).findByRole('link', {
      name: /^deployment 4196/,
    });
    expect(deployment).toHaveAttribute(
      'href',
      'https://github.example/acme/checkout/deployments/4196',
    );
    expect(
      within(drawer).getAllByRole('link', { name: /^incident 812/ })[0],
    ).toHaveAttribute('href', expect.stringContaining('/issues/812'));
  });

  it('come a page at a time', async () => {
    const drawer = await explain('deployment-frequency');
    await within(drawer).findByText('41 rows');
    expect(
      within(drawer).queryByRole('link', { name: /^deployment 4160/ }),
    ).toBeNull();
    await userEvent.click(
      within(drawer).getByRole('button', { name: 'Show more rows' }),
    );
    expect(
      await within(drawer).findByRole('link', { name: /^deployment 4160/ }),
    ).toBeInTheDocument();
    expect(
      within(drawer).queryByRole('button', { name: 'Show more rows' }),
    ).toBeNull();
  });

  it('can be downloaded as CSV', async () => {
    const saved = catchDownloads();
    const drawer = await explain('deployment-frequency');
    await userEvent.click(
      await within(drawer).findByRole('button', { name: 'Download CSV' }),
    );
    await waitFor(() => expect(saved).toHaveLength(1));
    expect(saved[0].name).toBe('Checkout deployment-frequency.csv');
    expect(await saved[0].blob.text()).toMatch(/^id,kind,externalId/);
  });
});
