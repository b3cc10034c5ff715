import { act, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { NotAllowedError } from '@backstage/errors';
import type { Source } from 'backstage-plugin-platform-value-common';
import { FakePlatformValueApi } from '../../api/FakePlatformValueApi';
import {
  backfillingSource,
  currentSource,
  definitionsSource,
  failingSource,
  misconfiguredSource,
  newSource,
  partlyFailingSource,
  pushedSource,
} from '../../api/fixtures/sources';
import { computedAt } from '../../api/fixtures/readings';
import { renderWithFake, stopClock } from '../../__testUtils__/renderWithFake';
import { SourcesPage } from './SourcesPage';

const section = (name: string) => screen.findByRole('region', { name });

function show(...sources: Source[]) {
  renderWithFake(<SourcesPage />, {
    api: new FakePlatformValueApi({ sources }),
  });
}

describe('SourcesPage', () => {
  beforeEach(stopClock);
  afterEach(() => jest.restoreAllMocks());

  const documents = { ...definitionsSource, title: 'Definitions' };
  const problems = partlyFailingSource.problems;

  it.each<[string, Source[]]>([
    ['The only source is up to date.', [currentSource]],
    ['All 3 sources are up to date.', [currentSource, documents, pushedSource]],
    [
      'All 2 sources are up to date. One thing can be put right.',
      [currentSource, { ...documents, problems }],
    ],
    [
      'GitHub is reading its history. The other source is up to date.',
      [backfillingSource, documents],
    ],
    ['GitHub waits to start.', [newSource]],
    [
      'Jira needs attention. The other 2 sources go on.',
      [backfillingSource, failingSource, documents],
    ],
    [
      'Jira and GitHub need attention.',
      [partlyFailingSource, misconfiguredSource],
    ],
    [
      'Jira 0, Jira 1, Jira 2, and 2 more need attention.',
      [0, 1, 2, 3, 4].map(index => ({
        ...failingSource,
        id: `jira-${index}`,
        title: `Jira ${index}`,
      })),
    ],
  ])('says "%s"', async (sentence, sources) => {
    show(...sources);
    expect(await screen.findByText(sentence)).toBeInTheDocument();
  });

  it('lets the source lead that is worst, then what can be put right', async () => {
    show(
      currentSource,
      { ...documents, problems },
      { ...backfillingSource, id: 'new', title: 'New GitHub' },
      failingSource,
    );
    await section('GitHub');
    const titles = screen
      .getAllByRole('heading', { level: 2 })
      .map(title => title.textContent);
    expect(titles).toEqual(['Jira', 'Definitions', 'New GitHub', 'GitHub']);
  });

  it('says what is wrong, what about, and what to do', async () => {
    show(partlyFailingSource);
    const github = await section('GitHub');
    expect(github).toHaveTextContent('acme/old-shop answers 404');
    expect(github).toHaveTextContent(/Take the annotation .* or correct it/);
    expect(github).toHaveTextContent(
      'Did you mean platform-value.io/deployments?',
    );
    expect(github).toHaveTextContent('component:default/basket');
  });

  it('folds all but the first three problems', async () => {
    const many = [1, 2, 3, 4, 5].map(index => ({
      ...problems[0],
      message: `problem ${index}`,
    }));
    show({ ...currentSource, problems: many });
    expect(await screen.findByText('problem 3')).toBeVisible();
    expect(screen.getByText('problem 4')).not.toBeVisible();
    await userEvent.click(screen.getByText('2 more'));
    expect(screen.getByText('problem 5')).toBeVisible();
  });

  it('says once what all streams fail of', async () => {
    show(failingSource);
    const jira = await section('Jira');
    expect(within(jira).getAllByText(/Ask an administrator/)).toHaveLength(1);
    expect(within(jira).getAllByText('failing')).toHaveLength(3);
  });

  it('shows a source that is not set up right, and does not offer to refresh it', async () => {
    show(misconfiguredSource);
    const jira = await section('Jira');
    expect(jira).toHaveTextContent('not set up right');
    expect(jira).toHaveTextContent('Set it to the address of your site');
    expect(within(jira).queryByRole('button', { name: /Refresh/ })).toBeNull();
  });

  it('shows a source that sends its facts by itself, and asks nothing of it', async () => {
    show(pushedSource);
    const pushed = await section('Pushed by external:data-platform');
    expect(pushed).toHaveTextContent('4,210 rows');
    expect(pushed).toHaveTextContent('Last pushed 6 minutes ago.');
    expect(within(pushed).queryByRole('button')).toBeNull();
  });

  it('shows a source without streams', async () => {
    show(definitionsSource);
    expect(await section('Definitions')).toHaveTextContent(
      'Nothing to put right.',
    );
  });

  it('says what makes a source stand here when there is none', async () => {
    show();
    expect(await screen.findByText('No source is set up.')).toBeInTheDocument();
  });

  it('says that it loads', async () => {
    const api = new FakePlatformValueApi();
    api.listSources = () => new Promise(() => {});
    renderWithFake(<SourcesPage />, { api });
    expect(
      await screen.findByRole('status', { name: 'Loading' }),
    ).toBeInTheDocument();
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
    show(currentSource);
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
