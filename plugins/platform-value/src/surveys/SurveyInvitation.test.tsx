import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { NotFoundError, ServiceUnavailableError } from '@backstage/errors';
import { FakePlatformValueApi } from '../api/FakePlatformValueApi';
import { invitation } from '../api/fixtures/surveys';
import {
  renderForEntity,
  renderWithFake,
  stopClock,
} from '../__testUtils__/renderWithFake';
import { EntityTab } from '../entity/EntityTab';
import { SurveyInvitation } from './SurveyInvitation';

const title = 'How is Delivery platform for you?';

function open(given: Partial<typeof invitation> = {}) {
  const api = new FakePlatformValueApi({
    surveys: { invitation: { ...invitation, ...given } },
  });
  renderWithFake(<SurveyInvitation />, { api });
  return api;
}

const surface = () => screen.findByRole('region', { name: title });
const press = async (name: string) =>
  userEvent.click(within(await surface()).getByRole('button', { name }));
const scaleOf = (name: RegExp) => screen.getByRole('group', { name });
const choose = (scale: RegExp, name: string) =>
  userEvent.click(within(scaleOf(scale)).getByRole('radio', { name }));

beforeEach(stopClock);
afterEach(() => jest.restoreAllMocks());

describe('SurveyInvitation', () => {
  it('says what it asks, how long it takes and what is never stored', async () => {
    open();
    expect(await surface()).toHaveTextContent(
      '3 questions, a minute. Nobody who sees the results can tell who answered: your name is never stored, and what links your answer to you is destroyed on Dec 5.',
    );
  });

  it('asks in the words of the wave, on scales whose ends are named', async () => {
    open();
    await surface();
    const namesOf = (scale: RegExp) =>
      within(scaleOf(scale))
        .getAllByRole('radio')
        .map(radio => radio.closest('label')?.textContent);
    expect(namesOf(/How likely are you to recommend/)).toEqual(
      Array.from({ length: 11 }, (_, step) => String(step)),
    );
    expect(namesOf(/How satisfied are you/)).toEqual(['1', '2', '3', '4', '5']);
    expect(
      screen.getByRole('radio', { name: '10, extremely likely' }),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('radio', { name: '1, very dissatisfied' }),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('textbox', { name: 'What should we improve first?' }),
    ).toBeInTheDocument();
  });

  it('asks two questions where the wave has no open one', async () => {
    open({ questions: invitation.questions.slice(0, 2) });
    expect(await surface()).toHaveTextContent(/^.*2 questions, a minute/);
    expect(screen.queryByRole('textbox')).toBeNull();
  });

  it('is answered by keyboard alone, and thanks where the focus is', async () => {
    const api = open();
    await surface();
    await userEvent.tab();
    await userEvent.keyboard(' {ArrowRight}{ArrowRight}');
    screen.getByRole('textbox').focus();
    await userEvent.keyboard('Faster builds');
    await userEvent.tab();
    expect(screen.getByRole('button', { name: 'Send' })).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    const thanks = await screen.findByText(
      'Thank you. What links your answer to you is destroyed on Dec 5.',
    );
    expect(thanks).toHaveAttribute('role', 'status');
    expect(thanks).toHaveFocus();
    expect(screen.queryByRole('form')).toBeNull();
    expect(api.surveys.answers).toEqual([
      { id: 'delivery-q4', answer: { nps: 2, comment: 'Faster builds' } },
    ]);
  });

  it('sends a 0, and leaves out what was not answered', async () => {
    const api = open();
    await surface();
    await choose(/How likely/, '0, not at all likely');
    await press('Send');
    await screen.findByText(/^Thank you/);
    expect(api.surveys.answers).toEqual([
      { id: 'delivery-q4', answer: { nps: 0 } },
    ]);
  });

  it('lets an answer be taken back, and asks for at least one', async () => {
    const api = open();
    await surface();
    await choose(/How satisfied/, '4');
    await press('Take this answer back');
    expect(
      within(scaleOf(/How satisfied/)).getByRole('radio', {
        name: '1, very dissatisfied',
      }),
    ).toHaveFocus();
    await press('Send');
    expect(screen.getByRole('alert')).toHaveTextContent(
      'Answer at least one of the questions.',
    );
    expect(api.surveys.answers).toEqual([]);
  });

  it('says what the backend refuses, and keeps what was entered', async () => {
    const api = open();
    await surface();
    api.surveys.writeSurveyAnswer = async () => {
      throw new NotFoundError('no survey is open; it may have closed');
    };
    await choose(/How satisfied/, '4');
    await press('Send');
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'no survey is open; it may have closed',
    );
    expect(screen.getByRole('radio', { name: '4', checked: true })).toBe(
      within(scaleOf(/How satisfied/)).getByRole('radio', { name: '4' }),
    );
  });

  it('goes away when it is not wanted, and says that it will not ask again', async () => {
    const api = open();
    await press('Not now');
    expect(await screen.findByText(/^All right/)).toHaveFocus();
    expect(api.surveys.invitationStates.map(({ state }) => state)).toEqual([
      'shown',
      'dismissed',
    ]);
  });

  it('is nothing where nothing waits, and where it can not be asked for', async () => {
    const api = new FakePlatformValueApi();
    const asked = jest.spyOn(api.surveys, 'readInvitation');
    renderWithFake(<SurveyInvitation />, { api });
    await waitFor(() => expect(asked).toHaveBeenCalledTimes(1));
    asked.mockRejectedValue(new ServiceUnavailableError('away'));
    renderWithFake(<SurveyInvitation />, { api });
    await waitFor(() => expect(asked).toHaveBeenCalledTimes(2));
    expect(screen.queryByRole('form')).toBeNull();
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('stands at the end of the tab', async () => {
    const api = new FakePlatformValueApi({ surveys: { invitation } });
    renderForEntity('component:default/checkout', <EntityTab />, { api });
    const objectives = await screen.findByRole('region', {
      name: 'Objectives',
    });
    expect(
      objectives.compareDocumentPosition(await surface()) &
        Node.DOCUMENT_POSITION_FOLLOWING,
    ).toBeTruthy();
  });
});

describe('that it was seen', () => {
  let report: (isIntersecting: boolean) => void = () => {};

  beforeEach(() => {
    class Observer {
      disconnect = jest.fn();
      observe = jest.fn();
      constructor(callback: (entries: { isIntersecting: boolean }[]) => void) {
        report = isIntersecting => callback([{ isIntersecting }]);
      }
    }
    Object.assign(window, { IntersectionObserver: Observer });
  });

  afterEach(() => {
    Reflect.deleteProperty(window, 'IntersectionObserver');
  });

  it('is said once, when it comes into view and not before', async () => {
    const api = open();
    await surface();
    act(() => report(false));
    expect(api.surveys.invitationStates).toEqual([]);
    act(() => report(true));
    act(() => report(true));
    await waitFor(() =>
      expect(api.surveys.invitationStates).toEqual([
        { id: 'delivery-q4', state: 'shown' },
      ]),
    );
  });

  it('is said in place when it can not be', async () => {
    const api = open();
    await surface();
    api.surveys.writeInvitationState = async () => {
      throw new NotFoundError('it may have closed');
    };
    act(() => report(true));
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'it may have closed',
    );
  });
});
