import type { CollectedPage } from 'backstage-plugin-platform-value-node';
import { shortSha } from '../shortSha';
import type { StreamContext } from '../StreamContext';
import { earliest } from '../timestamp';
import {
  commitsCursor,
  mostRecent,
  type CommitsCursor,
  type KnownCommits,
} from './commitsCursor';
import type { HistoryCommit } from './historyQuery';
import { readBranch } from './readBranch';
import { readChain } from './readChain';
import { readNewCommits } from './readNewCommits';

/**
 * Commits of the default branch, first parents only. The head that is seen
 * first is at position 0, older ones below it. Newer ones, and those that a
 * forced push brings, are placed above everything known, so that of two
 * commits of the branch the higher always contains the lower.
 */
export async function* collectCommits(
  context: StreamContext,
): AsyncGenerator<CollectedPage> {
  const { createdAt, head, newest } = await readBranch(context);
  const cursor = commitsCursor.catch({}).parse(context.cursor ?? {});
  if (!head) {
    yield pageOf([], cursor, createdAt);
    return;
  }
  const begun: CommitsCursor = cursor.known
    ? cursor
    : { next: { oid: head, position: 0 } };
  const known = yield* goBack(context, begun, createdAt);
  if (known && cursor.known) {
    yield* goForward({ context, known, head, newest, createdAt });
  }
}

/** From where the cursor stands back to the first commit, newest first. */
async function* goBack(
  context: StreamContext,
  start: CommitsCursor,
  createdAt: Date,
): AsyncGenerator<CollectedPage, KnownCommits | undefined> {
  let { known, next } = start;
  while (next) {
    const { oid, position }: NonNullable<typeof next> = next;
    const { commits, next: following } = await readChain(context, oid);
    known = withOlder(known, commits, position);
    next = following
      ? { oid: following, position: position - commits.length }
      : undefined;
    const coveredFrom = next ? earliestOf(commits) : createdAt;
    yield pageOf(placed(commits, position), { known, next }, coveredFrom);
  }
  return known;
}

function withOlder(
  known: KnownCommits | undefined,
  commits: HistoryCommit[],
  position: number,
): KnownCommits {
  if (known) return { ...known, seen: known.seen + commits.length };
  return { top: position, seen: commits.length, recent: recentOf(commits) };
}

/**
 * From the known commits up to the head, oldest first, so that a run that is
 * cut goes on where it ended.
 */
async function* goForward(options: {
  context: StreamContext;
  known: KnownCommits;
  head: string;
  newest: HistoryCommit[];
  createdAt: Date;
}): AsyncGenerator<CollectedPage> {
  const { context, head, newest, createdAt } = options;
  const { recent } = options.known;
  const news = await readNewCommits(context, { head, newest, recent });
  let known = { ...options.known, recent: news.kept };
  if (news.commits.length === 0) yield pageOf([], { known }, createdAt);
  for (const page of pagesOldestFirst(news.commits)) {
    known = withNewer(known, page);
    yield pageOf(placed(page, known.top), { known }, createdAt);
  }
}

function withNewer(known: KnownCommits, commits: HistoryCommit[]) {
  return {
    top: known.top + commits.length,
    seen: known.seen + commits.length,
    recent: [...recentOf(commits), ...known.recent].slice(0, mostRecent),
  };
}

const pageSize = 100;

/** Pages of a list that is newest first, the oldest page first. */
function pagesOldestFirst(commits: HistoryCommit[]): HistoryCommit[][] {
  const pages: HistoryCommit[][] = [];
  for (let end = commits.length; end > 0; end -= pageSize) {
    pages.push(commits.slice(Math.max(0, end - pageSize), end));
  }
  return pages;
}

function recentOf(commits: HistoryCommit[]): string[] {
  return commits.slice(0, mostRecent).map(({ oid }) => shortSha(oid));
}

/** @param newest - the position of the first of them */
function placed(commits: HistoryCommit[], newest: number) {
  return commits.map(({ oid }, index) => ({
    sha: shortSha(oid),
    position: newest - index,
  }));
}

function earliestOf(commits: HistoryCommit[]): Date | undefined {
  return earliest(commits.map(commit => commit.committedAt));
}

function pageOf(
  commits: { sha: string; position: number }[],
  cursor: CommitsCursor,
  coveredFrom: Date | undefined,
): CollectedPage {
  const progress = { done: cursor.known?.seen ?? 0 };
  return { signals: [], commits, cursor, coveredFrom, progress };
}
