import { z } from 'zod';
import { nextCursor, pageInfo } from '../graphqlFields';
import type { StreamContext } from '../StreamContext';
import { isBelow, type SweepPosition, type SweptPage } from '../sweep';
import { sweptNodes } from '../sweptNodes';
import { timestamp } from '../timestamp';
import type { DeploymentFact } from './DeploymentFact';
import type { DeploymentReader } from './DeploymentReader';

/** Asks for tags, that of the newest commit first; annotated ones have a date of their own. */
export const tagsQuery = `
query PlatformValueTags($owner: String!, $name: String!, $first: Int!, $after: String) {
  repository(owner: $owner, name: $name) {
    databaseId
    createdAt
    refs(refPrefix: "refs/tags/", first: $first, after: $after, orderBy: { field: TAG_COMMIT_DATE, direction: DESC }) {
      totalCount
      pageInfo { hasNextPage endCursor }
      nodes {
        name
        target {
          ... on Commit { oid committedDate }
          ... on Tag { tagger { date } target { ... on Commit { oid committedDate } } }
        }
      }
    }
  }
}`;

const commit = z.object({ oid: z.string(), committedDate: timestamp });

const annotated = z
  .object({
    tagger: z.object({ date: timestamp.nullable() }).nullable(),
    target: commit,
  })
  .transform(({ tagger, target }) => ({ ...target, taggedAt: tagger?.date }));

const tagSchema = z.object({
  name: z.string(),
  target: z.union([
    annotated,
    commit.transform(target => ({ ...target, taggedAt: undefined })),
  ]),
});

type Tag = z.infer<typeof tagSchema>;

const tagsAnswer = z.object({
  repository: z.object({
    databaseId: z.number().nullable(),
    createdAt: timestamp,
    refs: z
      .object({
        totalCount: z.number(),
        pageInfo,
        nodes: z.array(z.unknown()),
      })
      .nullable(),
  }),
});

const pageSize = 100;

/** Tags are ordered by the dates of their commits, and may be set weeks later. */
const longestWait = 30 * 24 * 60 * 60 * 1000;

/** Reads tags as deployments. */
export function tagReader(context: StreamContext): DeploymentReader {
  return {
    readPage: position => readPage(context, position),
    readOpen: async () => [],
  };
}

async function readPage(
  context: StreamContext,
  { after, floor }: SweepPosition,
): Promise<SweptPage<DeploymentFact>> {
  const { owner, name } = context.repository;
  const { repository } = await context.client.queryPage(
    {
      document: tagsQuery,
      variables: { owner, name, after },
      schema: tagsAnswer,
      signal: context.signal,
    },
    pageSize,
  );
  const { refs, createdAt } = repository;
  context.memory.recognise(repository.databaseId);
  const { parsed, ...page } = sweptNodes({
    nodes: refs?.nodes ?? [],
    schema: tagSchema,
    identifiedBy: 'name',
    timeOf: tag => tag.target.committedDate,
  });
  return {
    facts: parsed.map(factOf),
    ...page,
    after: refs ? nextCursor(refs.pageInfo) : undefined,
    reachedFloor: isBelow(afterWaiting(page.oldest), floor),
    beginsAt: createdAt,
    total: refs?.totalCount,
  };
}

function afterWaiting(time: Date | undefined): Date | undefined {
  return time && new Date(time.getTime() + longestWait);
}

function factOf({ name, target }: Tag): DeploymentFact {
  const at = target.taggedAt ?? target.committedDate;
  return {
    externalId: `tag:${name}`,
    handle: name,
    name,
    chain: '',
    sha: target.oid,
    hotfix: false,
    createdAt: target.committedDate,
    finishedAt: at,
    outcome: 'success',
    updatedAt: at,
  };
}
