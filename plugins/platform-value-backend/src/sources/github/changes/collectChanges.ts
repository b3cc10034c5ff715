import type { CollectedPage } from 'backstage-plugin-platform-value-node';
import { nextCursor } from '../graphqlFields';
import { entitiesTouchedBy, isMonorepo } from '../matchEntities';
import { pageSizeAt } from '../pageSizeAt';
import type { StreamContext } from '../StreamContext';
import { isBelow, sweep, type SweepPosition, type SweptPage } from '../sweep';
import { sweepState, unswept } from '../sweepState';
import { sweptNodes } from '../sweptNodes';
import { changesAnswer, changesQuery } from './changesQuery';
import { changeSignal } from './changeSignal';
import { isMergedTo } from './isMergedTo';
import { pullRequestSchema, type PullRequest } from './pullRequest';
import { completePullRequest } from './pullRequestDetails';

const pageSizes = { few: 5, many: 50 };

/** Pull requests merged to the default branch, the last updated first. */
export async function* collectChanges(
  context: StreamContext,
): AsyncGenerator<CollectedPage> {
  const steps = sweep({
    state: sweepState.catch(unswept).parse(context.cursor ?? {}),
    now: context.now,
    readPage: position => readChanges(context, position),
  });
  for await (const { page, state, coverage, progress } of steps) {
    yield {
      signals: page.facts.flatMap(pull => signalsOf(context, pull)),
      rejected: page.rejected,
      cursor: state,
      ...coverage,
      progress,
    };
  }
}

async function readChanges(
  context: StreamContext,
  position: SweepPosition,
): Promise<SweptPage<PullRequest>> {
  const { after, floor } = position;
  const { owner, name } = context.repository;
  const withFiles = isMonorepo(context.partition.entities);
  const { repository } = await context.client.queryPage(
    {
      document: changesQuery,
      variables: { owner, name, after, withFiles },
      schema: changesAnswer,
      signal: context.signal,
    },
    pageSizeAt(position, pageSizes),
  );
  const { pullRequests, defaultBranchRef: branch, createdAt } = repository;
  context.memory.recognise(repository.databaseId, branch?.name);
  const { parsed, ...page } = sweptNodes({
    nodes: pullRequests.nodes,
    schema: pullRequestSchema,
    identifiedBy: 'fullDatabaseId',
    timeOf: pull => pull.updatedAt,
  });
  const merged = parsed.filter(pull => isMergedTo(branch?.name, pull));
  return {
    facts: await completeAll(merged, context),
    ...page,
    after: nextCursor(pullRequests.pageInfo),
    reachedFloor: isBelow(page.oldest, floor),
    beginsAt: createdAt,
    total: pullRequests.totalCount,
  };
}

async function completeAll(
  pulls: PullRequest[],
  context: StreamContext,
): Promise<PullRequest[]> {
  const complete: PullRequest[] = [];
  for (const pull of pulls) {
    complete.push(await completePullRequest(pull, context));
  }
  return complete;
}

function signalsOf(context: StreamContext, pull: PullRequest) {
  const { partition, repository } = context;
  const paths = pull.files?.nodes.map(file => file.path) ?? [];
  return entitiesTouchedBy(partition.entities, paths).map(({ entityRef }) =>
    changeSignal({ entityRef, pull, repository }),
  );
}
