import { act, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { NotAllowedError } from '@backstage/errors';
import { FakePlatformValueApi } from '../../api/FakePlatformValueApi';
import {
  backfillingSource,
  currentSource,
  misconfiguredSource,
} from '../../api/fixtures/sources';
import { computedAt } from '../../api/fixtures/readings';
import { renderWithFake, stopClock } from '../../__testUtils__/renderWithFake';
import { SourcesPage } from './SourcesPage';

const section = (name: string) => screen.findByRole('region', { name });

describe('SourcesPage', () => {
  beforeEach(stopClock);
  afterEach(() => jest.restoreAllMocks());

  it('shows how each stream is, how fresh and how complete', async () => {
    renderWithFake(<SourcesPage />);
    const github = await section('GitHub');
    expect(within(github).getAllByText('partly failing')).toHaveLength(2);
    const [deployments] = within(github).getAllByRole('listitem');
    expect(deployments).toHaveTextContent('Deployments');
    expect(deployments).toHaveTextContent('up to date');
    expect(deployments).toHaveTextContent(
      '12,345 rows · newest 6 minutes ago · 98% covered · 4 belong to no entity',
    );
  });

  it('shows the budget and the last run', async () => {
    renderWithFake(<SourcesPage />);
    const github = await section('GitHub');
    expect(github).toHaveTextContent(
      '4,100 of 5,000 calls left · 2,000 kept for the rest of the portal · refills in 20 minutes',
    );
    expect(github).toHaveTextContent(
      'last run 5 minutes ago: 12 calls, news in 7 places',
    );
  });

  it('says that the last run found nothing new', async () => {
    const { lastRun } = currentSource;
    const api = new FakePlatformValueApi({
      sources: [
        { ...currentSource, lastRun: lastRun && { ...lastRun, moved: 0 } },
      ],
    });
    renderWithFake(<SourcesPage />, { api });
    expect(await section('GitHub')).toHaveTextContent('12 calls, nothing new');
  });

  it('says what is wrong, what about, and what to do', async () => {
    renderWithFake(<SourcesPage />);
    const github = await section('GitHub');
    expect(github).toHaveTextContent('acme/old-shop answers 404');
    expect(github).toHaveTextContent(/Take the annotation .* or correct it/);
    expect(github).toHaveTextContent(
      'Did you mean platform-value.io/deployments?',
    );
    expect(github).toHaveTextContent('component:default/basket');
  });

  it('shows a source that is not set up right', async () => {
    const api = new FakePlatformValueApi({ sources: [misconfiguredSource] });
    renderWithFake(<SourcesPage />, { api });
    const jira = await section('Jira');
    expect(jira).toHaveTextContent('not set up right');
    expect(jira).toHaveTextContent('Renew the token');
  });

  it('says what makes a source stand here when there is none', async () => {
    const api = new FakePlatformValueApi({ sources: [] });
    renderWithFake(<SourcesPage />, { api });
    expect(await screen.findByText('No source is set up.')).toBeInTheDocument();
  });

  it('shows an error in place, and tries again', async () => {
    const api = new FakePlatformValueApi();
    const working = api.listSources.bind(api);
    api.listSources = async () => {
      throw new NotAllowedError('You may not see Data health');
    };
    renderWithFake(<SourcesPage />, { api });
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'You may not see Data health',
    );
    api.listSources = working;
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await section('GitHub')).toBeInTheDocument();
  });

  it('refreshes a source, and says what came of it', async () => {
    renderWithFake(<SourcesPage />);
    const refresh = await screen.findByRole('button', {
      name: 'Refresh GitHub now',
    });
    await userEvent.click(refresh);
    expect(
      await screen.findByText('Asked for. New facts arrive within minutes.'),
    ).toBeInTheDocument();
    await userEvent.click(refresh);
    expect(await screen.findByText(/wait for the rest/)).toBeInTheDocument();
  });
});

describe('SourcesPage, live', () => {
  beforeEach(() => jest.useFakeTimers({ now: Date.parse(computedAt) }));
  afterEach(() => jest.useRealTimers());

  const pass = (milliseconds: number) =>
    act(() => jest.advanceTimersByTimeAsync(milliseconds));

  function withProgress(done: number) {
    const [deployments, ...others] = backfillingSource.streams;
    const backfill = { ...deployments.backfill, done };
    return {
      ...backfillingSource,
      streams: [{ ...deployments, backfill }, ...others],
    };
  }

  async function open(api: FakePlatformValueApi) {
    renderWithFake(<SourcesPage />, { api });
    await pass(0);
  }

  const progress = () =>
    screen.getByRole('progressbar', { name: 'History of Deployments' });

  it('follows the reading of history every two seconds', async () => {
    const api = new FakePlatformValueApi({ sources: [withProgress(40)] });
    await open(api);
    expect(progress()).toHaveAttribute('aria-valuenow', '40');
    expect(
      screen.getByText('40 of 60 · probably done in 4 minutes'),
    ).toBeInTheDocument();
    api.setSources([withProgress(52)]);
    await pass(2_000);
    expect(progress()).toHaveAttribute('aria-valuenow', '52');
  });

  it('looks every thirty seconds when nothing is read', async () => {
    const api = new FakePlatformValueApi({ sources: [currentSource] });
    await open(api);
    api.setSources([withProgress(1)]);
    await pass(29_000);
    expect(screen.queryByRole('progressbar')).toBeNull();
    await pass(1_000);
    expect(progress()).toHaveAttribute('aria-valuenow', '1');
  });

  it('keeps what it knows when an answer is lost, and says so', async () => {
    const api = new FakePlatformValueApi({ sources: [withProgress(40)] });
    await open(api);
    const working = api.listSources.bind(api);
    api.listSources = async () => {
      throw new Error('connection reset');
    };
    await pass(2_000);
    expect(screen.getByRole('alert')).toHaveTextContent('connection reset');
    expect(progress()).toHaveAttribute('aria-valuenow', '40');
    api.listSources = working;
    await pass(2_000);
    expect(screen.queryByRole('alert')).toBeNull();
  });
});
