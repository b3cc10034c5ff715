import type { CollectedPage } from 'backstage-plugin-platform-value-node';
import { FeatureDisabled } from '../client/FeatureDisabled';
import { readRepository } from '../readRepository';
import { readRecentRuns } from '../runs/readRecentRuns';
import { readRuns } from '../runs/readRuns';
import { recentPage } from '../runs/recentPage';
import type { StreamContext } from '../StreamContext';
import { sweep } from '../sweep';
import { buildsCursor, type BuildsCursor } from './buildsCursor';
import { buildSignal, type Build } from './buildSignal';
import { readBuilds, readOpenBuilds, type ReadBuilds } from './readBuilds';

const noBuilds: BuildsCursor = buildsCursor.parse({});

const nothing: ReadBuilds = { builds: [], open: [], rejected: [] };

/**
 * Runs of workflows on the default branch, newest first, by their first
 * attempts. All entities of a repository share its builds: a run does not say
 * which part of a monorepo it is about.
 */
export async function* collectBuilds(
  context: StreamContext,
): AsyncGenerator<CollectedPage> {
  try {
    yield* collectShown(context);
  } catch (error) {
    if (!(error instanceof FeatureDisabled)) throw error;
    // There may have been some before: they are read when they can be seen.
    yield pageOf(context, nothing, {
      cursor: noBuilds,
      coveredFrom: undefined,
      progress: { done: 0, total: 0 },
    });
  }
}

async function* collectShown(
  context: StreamContext,
): AsyncGenerator<CollectedPage> {
  const cursor = buildsCursor.catch(noBuilds).parse(context.cursor ?? {});
  const recent = await readRecentRuns(context, cursor.sweep.floor);
  const repository = recent?.repository ?? (await readRepository(context));
  if (!repository.defaultBranch) {
    yield pageOf(context, nothing, {
      cursor,
      coveredFrom: repository.createdAt,
      progress: { done: 0, total: 0 },
    });
    return;
  }
  let ended = await readOpenBuilds(context, {
    open: cursor.open,
    recent: recent?.runs,
  });
  let { open } = ended;
  const steps = sweep({
    state: cursor.sweep,
    now: context.now,
    readPage: async position =>
      recent && !position.after
        ? recentPage(recent, context.now)
        : readRuns(context, repository, position),
  });
  for await (const { page, state, coverage, progress } of steps) {
    const read = await readBuilds(context, page.facts);
    open = mergeOpen(open, read);
    yield pageOf(context, joined(ended, read, page), {
      cursor: { sweep: state, open },
      ...coverage,
      progress,
    });
    ended = nothing;
  }
}

/** What is open after a page: it may have seen one end that was open before. */
function mergeOpen(
  before: BuildsCursor['open'],
  { builds, open }: ReadBuilds,
): BuildsCursor['open'] {
  const read = [
    ...builds.map(({ run }) => run.id),
    ...open.map(({ id }) => id),
  ];
  return [...before.filter(({ id }) => !read.includes(id)), ...open];
}

function joined(
  ended: ReadBuilds,
  read: ReadBuilds,
  page: Pick<ReadBuilds, 'rejected'>,
): ReadBuilds {
  return {
    builds: [...ended.builds, ...read.builds],
    open: read.open,
    rejected: [...ended.rejected, ...read.rejected, ...page.rejected],
  };
}

function pageOf(
  { partition }: StreamContext,
  { builds, rejected }: ReadBuilds,
  rest: Pick<
    CollectedPage,
    'cursor' | 'coveredFrom' | 'coveredUntil' | 'progress'
  >,
): CollectedPage {
  const signalsOf = (build: Build) =>
    partition.entities.flatMap(
      ({ entityRef }) => buildSignal(entityRef, build) ?? [],
    );
  return { signals: builds.flatMap(signalsOf), rejected, ...rest };
}
