import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type {
  Budget,
  Source,
  Stream,
  Reconciliation,
} from 'backstage-plugin-platform-value-common';
import {
  backfillingSource,
  currentSource,
  failingSource,
  newSource,
  partlyFailingSource,
  waitingSource,
} from '../../api/fixtures/sources';
import {
  agreement,
  at,
  sharedBudget,
  streamOf,
} from '../../api/fixtures/streams';
import { computedAt } from '../../api/fixtures/readings';
import { renderWithFake, stopClock } from '../../__testUtils__/renderWithFake';
import { SourceSection } from './SourceSection';

const finishedAt = '2026-11-20T14:06:40+01:00';

function show(source: Source) {
  renderWithFake(
    <SourceSection
      source={source}
      now={Date.parse(computedAt)}
      onRefreshed={async () => {}}
    />,
  );
  return screen.findByRole('region', { name: source.title });
}

async function showStream(given: Partial<Stream>) {
  const streams = [streamOf('deployments', 'Deployments', given)];
  const section = await show({ ...currentSource, streams });
  return within(section).getByRole('listitem');
}

describe('SourceSection', () => {
  beforeEach(stopClock);
  afterEach(() => jest.restoreAllMocks());

  it('shows of each stream how it is, how much, as of when and how complete', async () => {
    const github = await show(currentSource);
    const [changes, deployments] = within(github).getAllByRole('listitem');
    expect(changes).toHaveTextContent('Merged pull requests');
    expect(changes).toHaveTextContent('up to date');
    expect(deployments).toHaveTextContent('12,345 rows');
    expect(deployments).toHaveTextContent('as of 6 minutes ago');
    expect(deployments).toHaveTextContent('98% covered');
  });

  it('says nothing of what is not wrong', async () => {
    const github = await show(currentSource);
    expect(github).not.toHaveTextContent(/fail|put right|belong|understood/);
    expect(within(github).queryByRole('progressbar')).toBeNull();
  });

  it('shows no zero where nothing was read yet', async () => {
    const github = await show(newSource);
    expect(github).toHaveTextContent('nothing read yet');
    expect(github).not.toHaveTextContent(/\b0\b/);
  });

  it('says what is not known in words', async () => {
    const row = await showStream({ freshness: undefined, coverage: undefined });
    expect(row).toHaveTextContent('not known as of when');
    expect(row).toHaveTextContent('coverage not known');
  });

  it('says since when a stream is stale', async () => {
    const jira = await show(failingSource);
    expect(jira).toHaveTextContent('nothing newer since Nov 3');
  });

  it('says how many repositories fail, of what, and what to do', async () => {
    const github = await show(partlyFailingSource);
    const incidents = within(github).getAllByRole('listitem')[2];
    expect(incidents).toHaveTextContent('partly failing');
    expect(incidents).toHaveTextContent('1 of 60 repositories fails.');
    expect(incidents).toHaveTextContent(/Take the annotation/);
  });

  it.each([
    ['about 2 hours left', '2026-11-20T16:06:00+01:00'],
    ['about 25 minutes left', '2026-11-20T14:37:10+01:00'],
    ['about 1 minute left', '2026-11-20T14:13:10+01:00'],
    ['less than a minute left', '2026-11-20T14:12:40+01:00'],
    ['done any moment', '2026-11-20T14:10:00+01:00'],
    ['too early to say how long', undefined],
  ])('says of a backfill: %s', async (expected, eta) => {
    const row = await showStream({
      state: 'backfilling',
      backfill: { done: 40, total: 60, eta },
    });
    expect(
      within(row).getByRole('progressbar', { name: 'History of Deployments' }),
    ).toHaveAttribute('aria-valuetext', '40 of 60 repositories read');
    expect(row).toHaveTextContent(`40 of 60 repositories read · ${expected}`);
  });

  it('says when a backfill of days is done', async () => {
    const amplitude = await show(waitingSource);
    expect(amplitude).toHaveTextContent(/probably done Nov 22, .*:00/);
  });

  it('tells a stream that waits to start from one that is read', async () => {
    const github = await show(backfillingSource);
    expect(within(github).getAllByRole('progressbar')).toHaveLength(2);
    expect(github).toHaveTextContent('waiting to start');
  });

  it('says until when a stream waits for its budget', async () => {
    const amplitude = await show(waitingSource);
    expect(amplitude).toHaveTextContent(
      /Waits for the budget until .*:40 .*\(in 28 minutes\), then goes on by itself/,
    );
  });

  it('says that the budget refills any moment when that time has passed', async () => {
    const row = await showStream({ waitingUntil: '2026-11-20T14:11:00+01:00' });
    expect(row).toHaveTextContent('refills any moment');
  });

  it.each<[string, Partial<Reconciliation>]>([
    ['2 days ago: all 12,345 facts are here.', {}],
    ['2 days ago: its one fact is here.', { present: 1 }],
    ['2 days ago: it has no facts, and none are here.', { present: 0 }],
    [
      '2 days ago: 3 missing, 1 removed of 12,345. What was missing is read again.',
      { missing: 3, surplus: 1 },
    ],
    ['2 days ago: 1 removed of 12,345.', { surplus: 1 }],
    [
      'all 12,345 facts are here. 40 of 60 repositories counted.',
      { counted: 40 },
    ],
  ])('tells what a reconciliation found: %s', async (expected, found) => {
    const row = await showStream({
      reconciliation: { ...agreement, ...found },
    });
    const shown = row.textContent ?? '';
    expect(shown).toContain('Counted against the source');
    expect(shown.endsWith(expected)).toBe(true);
  });

  it('opens what belongs to no entity to its reasons', async () => {
    const row = within(await show(partlyFailingSource)).getAllByRole(
      'listitem',
    )[0];
    expect(within(row).getByRole('table', { hidden: true })).not.toBeVisible();
    await userEvent.click(within(row).getByText('4 facts belong to no entity'));
    expect(
      within(row).getByRole('row', {
        name: 'no entity claims the environment production-eu 3 2911873',
      }),
    ).toBeVisible();
  });

  it('says how many could not be understood for rarer reasons', async () => {
    const row = within(await show(partlyFailingSource)).getAllByRole(
      'listitem',
    )[1];
    await userEvent.click(
      within(row).getByText('12 facts could not be understood'),
    );
    expect(
      within(row).getByRole('row', { name: 'other reasons 1 –' }),
    ).toBeVisible();
  });

  it.each<[string, Partial<Budget>]>([
    [
      '4,100 of 5,000 left · 2,000 kept for the rest of the portal · refills in 20 minutes',
      {},
    ],
    ['4,100 of 5,000 left · refills', { reserve: 0 }],
    [
      '2,000 of 5,000 left · only what is kept for the rest of the portal',
      { remaining: 2000 },
    ],
    ['0 of 5,000 left · all of it is spent', { remaining: 0, reserve: 0 }],
    [
      'what is left is known after the next call',
      { remaining: undefined, limit: undefined, resetsAt: undefined },
    ],
    [
      'the source asked for a pause until',
      { notBefore: '2026-11-20T14:22:00Z' },
    ],
  ])('tells what a budget holds: %s', async (expected, given) => {
    const budgets = [{ ...sharedBudget, ...given }];
    const github = await show({ ...currentSource, budgets });
    const name = within(github).getByText('github.com/acme graphql');
    expect(name.parentElement).toHaveTextContent(expected);
  });

  it.each([
    ['12 calls, news in 7 places', 12, 7],
    ['1 call, news in 1 place', 1, 1],
    ['1 call, nothing new', 1, 0],
  ])('tells the last run: %s', async (expected, calls, moved) => {
    const lastRun = { startedAt: at, finishedAt, calls, moved };
    const github = await show({ ...currentSource, lastRun });
    expect(github).toHaveTextContent(`Last run 5 minutes ago: ${expected}.`);
  });

  it('tells a run that goes on', async () => {
    const github = await show(backfillingSource);
    expect(github).toHaveTextContent(
      'Running since 6 minutes ago: 2,400 calls so far.',
    );
  });
});
