import { z } from 'zod';
import { nextCursor, pageInfo } from '../graphqlFields';
import { pageSizeAt } from '../pageSizeAt';
import type { StreamContext } from '../StreamContext';
import { isBelow, type SweepPosition, type SweptPage } from '../sweep';
import { sweptNodes } from '../sweptNodes';
import { timestamp } from '../timestamp';
import type { DeploymentFact } from './DeploymentFact';
import type { DeploymentReader } from './DeploymentReader';

/** Asks for releases, the last created first. */
export const releasesQuery = `
query PlatformValueReleases($owner: String!, $name: String!, $first: Int!, $after: String) {
  repository(owner: $owner, name: $name) {
    databaseId
    createdAt
    releases(first: $first, after: $after, orderBy: { field: CREATED_AT, direction: DESC }) {
      totalCount
      pageInfo { hasNextPage endCursor }
      nodes { tagName isDraft isPrerelease createdAt publishedAt updatedAt tagCommit { oid } }
    }
  }
}`;

const releaseSchema = z.object({
  tagName: z.string(),
  isDraft: z.boolean(),
  isPrerelease: z.boolean(),
  createdAt: timestamp,
  publishedAt: timestamp.nullable(),
  updatedAt: timestamp,
  tagCommit: z.object({ oid: z.string() }).nullable(),
});

type Release = z.infer<typeof releaseSchema>;

const releasesAnswer = z.object({
  repository: z.object({
    databaseId: z.number().nullable(),
    createdAt: timestamp,
    releases: z.object({
      totalCount: z.number(),
      pageInfo,
      nodes: z.array(z.unknown()),
    }),
  }),
});

const pageSizes = { few: 10, many: 50 };

/** Reads published releases, which are neither drafts nor prereleases, as deployments. */
export function releaseReader(context: StreamContext): DeploymentReader {
  return {
    readPage: position => readPage(context, position),
    readOpen: async () => [],
  };
}

async function readPage(
  context: StreamContext,
  position: SweepPosition,
): Promise<SweptPage<DeploymentFact>> {
  const { after, floor } = position;
  const { owner, name } = context.repository;
  const { repository } = await context.client.queryPage(
    {
      document: releasesQuery,
      variables: { owner, name, after },
      schema: releasesAnswer,
      signal: context.signal,
    },
    pageSizeAt(position, pageSizes),
  );
  const { releases, createdAt } = repository;
  context.memory.recognise(repository.databaseId);
  const { parsed, ...page } = sweptNodes({
    nodes: releases.nodes,
    schema: releaseSchema,
    identifiedBy: 'tagName',
    timeOf: release => release.createdAt,
  });
  return {
    facts: parsed.flatMap(release => factOf(release) ?? []),
    ...page,
    after: nextCursor(releases.pageInfo),
    reachedFloor: isBelow(page.oldest, floor),
    beginsAt: createdAt,
    total: releases.totalCount,
  };
}

function factOf(release: Release): DeploymentFact | undefined {
  const { isDraft, isPrerelease, publishedAt, tagName } = release;
  if (isDraft || isPrerelease || !publishedAt) return undefined;
  return {
    externalId: `release:${tagName}`,
    handle: tagName,
    name: tagName,
    chain: '',
    sha: release.tagCommit?.oid,
    hotfix: false,
    createdAt: release.createdAt,
    finishedAt: publishedAt,
    outcome: 'success',
    updatedAt: release.updatedAt,
  };
}
