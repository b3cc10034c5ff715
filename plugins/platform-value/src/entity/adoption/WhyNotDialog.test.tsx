import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { NotAllowedError } from '@backstage/errors';
import { FakePlatformValueApi } from '../../api/FakePlatformValueApi';
import { renderForEntity, stopClock } from '../../__testUtils__/renderWithFake';
import { EntityTab } from '../EntityTab';

const checkout = 'component:default/checkout';

function open(api = new FakePlatformValueApi(), searchPart = '') {
  renderForEntity(checkout, <EntityTab />, { api, search: searchPart });
  return screen.findByRole('region', { name: 'Next step' });
}

const whyNot = (within_: HTMLElement) =>
  within(within_).findByRole('button', { name: 'Why not A/B testing?' });

async function ask(next: HTMLElement) {
  await userEvent.click(await whyNot(next));
  return screen.findByRole('dialog', { name: 'Why not A/B testing?' });
}

const save = (dialog: HTMLElement) =>
  userEvent.click(within(dialog).getByRole('button', { name: 'Save' }));

async function row(name: RegExp) {
  await userEvent.click(
    await screen.findByRole('button', { name: /^All capabilities/ }),
  );
  const found = screen.getByRole('button', { name });
  await userEvent.click(found);
  return found;
}

beforeEach(stopClock);
afterEach(() => jest.restoreAllMocks());

describe('the next step', () => {
  it('says what put it first, and leads to template and docs in one click', async () => {
    const next = await open();
    expect(
      await within(next).findByText(
        "4 of your team's 6 other services use it · about 1 day",
      ),
    ).toBeInTheDocument();
    expect(
      within(next).getByRole('link', {
        name: 'Open the template that adopts A/B testing',
      }),
    ).toHaveAttribute('href', '/catalog/default/template/add-ab-testing');
    expect(
      within(next).getByRole('link', { name: /^How to adopt A\/B testing/ }),
    ).toHaveAttribute('href', 'https://docs.example/ab-testing');
  });

  it('names the mandate that put it first', async () => {
    renderForEntity('component:default/search', <EntityTab />);
    expect(
      await screen.findByText('Mandated, was due Sep 30, 2026 · about 3 days'),
    ).toBeInTheDocument();
  });

  it('offers no answer to who is not of the team, and does not call it theirs', async () => {
    const next = await open(new FakePlatformValueApi({ mayAnswer: false }));
    expect(
      await within(next).findByText(/^4 of the owner's 6 other services/),
    ).toBeInTheDocument();
    expect(within(next).queryByRole('button')).toBeNull();
  });

  it('offers no answer about the past', async () => {
    const api = new FakePlatformValueApi();
    const next = await open(api, '?asOf=2026-11-01');
    await waitFor(() =>
      expect(api.capabilities.askedMoments).toEqual([
        '2026-11-20T14:12:00+01:00',
      ]),
    );
    expect(
      await within(next).findByText(/^4 of the owner's/),
    ).toBeInTheDocument();
    expect(within(next).queryByRole('button')).toBeNull();
  });
});

describe('why not', () => {
  it('is answered by keyboard, and Escape gives the focus back', async () => {
    const next = await open();
    const button = await whyNot(next);
    button.focus();
    await userEvent.keyboard('{Enter}');
    const dialog = await screen.findByRole('dialog');
    await waitFor(() =>
      expect(
        within(dialog).getByLabelText('It lacks something we need'),
      ).toHaveFocus(),
    );
    await userEvent.keyboard('{Escape}');
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(button).toHaveFocus();
  });

  it('asks for an answer, and for the day of a plan, before it sends anything', async () => {
    const api = new FakePlatformValueApi();
    const sent = jest.spyOn(api.capabilities, 'writeAdoptionReason');
    const dialog = await ask(await open(api));
    await save(dialog);
    expect(within(dialog).getByRole('alert')).toHaveTextContent(
      'Choose one of the answers.',
    );
    await userEvent.click(within(dialog).getByLabelText('It is planned'));
    await save(dialog);
    expect(within(dialog).getByRole('alert')).toHaveTextContent(
      'Say the day it is planned for.',
    );
    expect(sent).not.toHaveBeenCalled();
  });

  it('keeps the answer with its date, and asks for an exemption', async () => {
    const api = new FakePlatformValueApi();
    const sent = jest.spyOn(api.capabilities, 'writeAdoptionReason');
    const dialog = await ask(await open(api));
    await userEvent.click(within(dialog).getByLabelText('It is planned'));
    await userEvent.type(
      within(dialog).getByLabelText('Planned for'),
      '2026-12-15',
    );
    await userEvent.type(
      within(dialog).getByLabelText('What the platform team should know'),
      'After the sale',
    );
    await userEvent.type(
      within(dialog).getByLabelText('Ask for an exemption until'),
      '2027-01-31',
    );
    await save(dialog);
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(sent).toHaveBeenCalledWith(
      { entityRef: checkout, capabilityId: 'ab-testing' },
      {
        answer: 'planned',
        comment: 'After the sale',
        plannedFor: '2026-12-15',
        exemptUntil: '2027-01-31',
      },
    );
    await row(/^A\/B testing.*exempt until Jan 31, 2027.*answered: planned$/);
    expect(
      screen.getByText('It is planned for Dec 15, 2026 (said on Nov 20)'),
    ).toBeInTheDocument();
    expect(screen.getByText('After the sale')).toBeInTheDocument();
  });

  it('leaves the focus on the page when the answer takes the step away', async () => {
    const next = await open();
    const dialog = await ask(next);
    await userEvent.click(
      within(dialog).getByLabelText('We do not need it here'),
    );
    await save(dialog);
    expect(
      await screen.findByText('Build duration misses its target'),
    ).toBeInTheDocument();
    expect(document.body).not.toHaveFocus();
    expect(document.activeElement).toContainElement(
      screen.getByRole('region', { name: 'Adoption' }),
    );
  });

  it('has the scorecard read anew', async () => {
    const api = new FakePlatformValueApi();
    const dialog = await ask(await open(api));
    await userEvent.click(
      within(dialog).getByLabelText('Moving to it costs too much'),
    );
    await save(dialog);
    await waitFor(() => expect(api.askedPeriods).toHaveLength(2));
  });

  it('says in the dialog what the backend refuses', async () => {
    const api = new FakePlatformValueApi();
    api.capabilities.writeAdoptionReason = async () => {
      throw new NotAllowedError('Only the owning team may answer');
    };
    const dialog = await ask(await open(api));
    await userEvent.click(
      within(dialog).getByLabelText('Our own tool fits better'),
    );
    await save(dialog);
    expect(await within(dialog).findByRole('alert')).toHaveTextContent(
      'Only the owning team may answer',
    );
  });

  it('can be changed and taken back where it was given', async () => {
    await open();
    await row(/^Access reviews/);
    await userEvent.click(
      await screen.findByRole('button', {
        name: 'Change why not Access reviews',
      }),
    );
    const dialog = await screen.findByRole('dialog');
    expect(within(dialog).getByLabelText('It is planned')).toBeChecked();
    expect(within(dialog).getByLabelText('Planned for')).toHaveValue(
      '2026-12-15',
    );
    await userEvent.keyboard('{Escape}');
    await userEvent.click(
      screen.getByRole('button', { name: 'Take back why not Access reviews' }),
    );
    await waitFor(() =>
      expect(screen.queryByText('After the checkout rewrite.')).toBeNull(),
    );
  });

  it('says beside the answer why it can not be taken back', async () => {
    const api = new FakePlatformValueApi();
    api.capabilities.deleteAdoptionReason = async () => {
      throw new NotAllowedError('Only the owning team may take it back');
    };
    await open(api);
    await row(/^Access reviews/);
    await userEvent.click(
      await screen.findByRole('button', {
        name: 'Take back why not Access reviews',
      }),
    );
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'Only the owning team may take it back',
    );
  });
});
