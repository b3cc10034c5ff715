import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { NotAllowedError, ServiceUnavailableError } from '@backstage/errors';
import type { FakeSurveyContent } from '../../api/FakeSurveyApi';
import { FakePlatformValueApi } from '../../api/FakePlatformValueApi';
import { clearResults, surveyOf } from '../../api/fixtures/surveys';
import { renderWithFake, stopClock } from '../../__testUtils__/renderWithFake';
import { SurveysPage } from './SurveysPage';

function open(surveys: Partial<FakeSurveyContent> = {}) {
  const api = new FakePlatformValueApi({ surveys });
  renderWithFake(<SurveysPage />, { api });
  return api;
}

const delivery = () =>
  screen.findByRole('region', { name: 'Delivery platform' });
const button = (name: string | RegExp) => screen.findByRole('button', { name });

async function wave(name: RegExp) {
  return within(await delivery()).getByRole('article', { name });
}

beforeEach(stopClock);
afterEach(() => jest.restoreAllMocks());

describe('SurveysPage', () => {
  it('shows the waves of each platform, newest first', async () => {
    open();
    const starts = within(await delivery())
      .getAllByRole('article')
      .map(article => article.getAttribute('aria-label'));
    expect(starts).toEqual([
      'Wave of Nov 18, 2026 to Dec 5, 2026',
      'Wave of Aug 24, 2026 to Sep 7, 2026',
      'Wave of May 18, 2026 to Jun 1, 2026',
    ]);
    expect(
      await screen.findByRole('link', { name: 'Data platform' }),
    ).toHaveAttribute('href', '/catalog/default/system/data-platform');
  });

  it('says when an open wave closes and what it asks, and no result', async () => {
    open();
    const article = await wave(/Nov 18/);
    expect(article).toHaveTextContent(/Open until Dec 5, 2026/);
    expect(
      within(article)
        .getAllByRole('listitem')
        .map(item => item.textContent),
    ).toEqual([
      'How likely are you to recommend this platform to a colleague?',
      'How satisfied are you with this platform?',
      'What should we improve first?',
    ]);
    expect(within(article).queryByRole('figure')).toBeNull();
  });

  it('draws the score with its summary and the same numbers as a table', async () => {
    open();
    const article = await wave(/Aug 24/);
    const summary =
      '30, 95 % sure from 12 to 48. 38 points higher than in the wave before.';
    expect(
      within(article).getByText(summary, { selector: 'p' }),
    ).toBeInTheDocument();
    expect(
      within(article).getByRole('img', { name: summary }),
    ).toBeInTheDocument();
    await userEvent.click(within(article).getByText('As a table'));
    expect(
      within(article)
        .getAllByRole('row')
        .map(row => [...row.children].map(cell => cell.textContent)),
    ).toEqual([
      ['What', 'Value', 'From', 'To'],
      ['This wave', '30', '12', '48'],
      ['Change', '38', '4', '72'],
    ]);
  });

  it('says how many are satisfied and not, and what of the change is noise', async () => {
    open();
    const article = await wave(/Aug 24/);
    expect(article).toHaveTextContent(
      'Satisfied (4 or 5 of 5)70% 52% to 83%No change beyond noise',
    );
    expect(article).toHaveTextContent(
      'Dissatisfied (1 or 2 of 5)10% 3.5% to 26%20 points lower than in the wave before',
    );
  });

  it('says of whom the answers are, and when they are only indicative', async () => {
    open();
    expect(await wave(/Aug 24/)).toHaveTextContent(
      '30 of 50 who saw it answered (60%)',
    );
    expect(await wave(/Aug 24/)).not.toHaveTextContent('Indicative');
    const before = await wave(/May 18/);
    expect(before).toHaveTextContent('20 of 60 who saw it answered (33%)');
    expect(before).toHaveTextContent('Indicative only');
    expect(before).toHaveTextContent('Nothing earlier to compare with');
  });

  it('shows comments, the rest folded', async () => {
    open();
    const article = await wave(/Aug 24/);
    expect(
      within(article).getByText('The templates save us a week.'),
    ).toBeVisible();
    expect(within(article).getByText('Keep going.')).not.toBeVisible();
    await userEvent.click(within(article).getByText('1 more answer'));
    expect(within(article).getByText('Keep going.')).toBeVisible();
  });

  it('says that fewer than five answers are hidden, and shows no figure', async () => {
    open();
    const data = await screen.findByRole('region', { name: 'Data platform' });
    expect(data).toHaveTextContent(
      'Fewer than five people answered: hidden, so that nobody can be guessed.',
    );
    expect(data).toHaveTextContent('4 of 9 who saw it answered (44%)');
    expect(within(data).queryByRole('figure')).toBeNull();
  });

  it('hides a single question that fewer than five answered', async () => {
    const { nps, ...rest } = clearResults;
    open({
      surveys: [surveyOf('one', { results: { ...rest, comments: [] } })],
    });
    const article = await wave(/Aug 24/);
    expect(article).toHaveTextContent(
      'Fewer than five people answered this question',
    );
    expect(article).toHaveTextContent('Fewer than five people wrote something');
    expect(within(article).queryByRole('figure')).toBeNull();
  });

  it('never divides by nobody', async () => {
    const results = { ...clearResults, shown: 0, answered: 0, hidden: true };
    open({ surveys: [surveyOf('one', { results })] });
    expect(await wave(/Aug 24/)).toHaveTextContent('Nobody saw it.');
  });

  it('offers who may only look neither to open nor to close', async () => {
    open({ mayWrite: false });
    await delivery();
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('says what will stand here before anybody was asked', async () => {
    open({ surveys: [] });
    expect(
      await screen.findByText('Nobody was asked yet.'),
    ).toBeInTheDocument();
    await userEvent.click(await button('Open a wave'));
    expect(
      await screen.findByRole('form', { name: 'Ask people about a platform' }),
    ).toBeInTheDocument();
  });

  it('says whom to ask where nobody was asked and one may only look', async () => {
    open({ surveys: [], mayWrite: false });
    expect(
      await screen.findByText(/platform-value.survey.write/),
    ).toBeInTheDocument();
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('says that it loads', async () => {
    const api = new FakePlatformValueApi();
    api.surveys.listSurveys = () => new Promise(() => {});
    renderWithFake(<SurveysPage />, { api });
    expect(
      await screen.findByRole('status', { name: 'Loading' }),
    ).toBeInTheDocument();
  });

  it('shows an error in place, and tries again', async () => {
    const api = new FakePlatformValueApi();
    const working = api.surveys.listSurveys.bind(api.surveys);
    api.surveys.listSurveys = async () => {
      throw new ServiceUnavailableError('the database is away');
    };
    renderWithFake(<SurveysPage />, { api });
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'the database is away',
    );
    api.surveys.listSurveys = working;
    await userEvent.click(await button('Try again'));
    expect(await delivery()).toBeInTheDocument();
  });

  it('says whom to ask when surveys are hidden', async () => {
    const api = new FakePlatformValueApi();
    api.surveys.listSurveys = async () => {
      throw new NotAllowedError('You may not see surveys');
    };
    renderWithFake(<SurveysPage />, { api });
    expect(await screen.findByRole('alert')).toHaveTextContent(
      /hidden from you.*platform-value.survey.read.*You may not see surveys/,
    );
  });
});
