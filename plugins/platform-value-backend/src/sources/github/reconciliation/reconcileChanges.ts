import type { ReconciliationPage } from 'backstage-plugin-platform-value-node';
import { z } from 'zod';
import { isMergedTo } from '../changes/isMergedTo';
import { filesSchema } from '../changes/pullRequest';
import { completeFiles } from '../changes/pullRequestDetails';
import { bigId, nextCursor, pageInfo, presentNodes } from '../graphqlFields';
import { entitiesTouchedBy, isMonorepo } from '../matchEntities';
import type { StreamContext } from '../StreamContext';

/** Asks for the ids of merged pull requests; files only for monorepos. */
export const changesReconciliationQuery = `
query PlatformValueChangesReconciliation($owner: String!, $name: String!, $first: Int!, $after: String, $withFiles: Boolean!) {
  repository(owner: $owner, name: $name) {
    defaultBranchRef { name }
    pullRequests(first: $first, after: $after, states: [MERGED], orderBy: { field: CREATED_AT, direction: ASC }) {
      pageInfo { hasNextPage endCursor }
      nodes {
        id
        fullDatabaseId
        baseRefName
        baseRef { name }
        files(first: 100) @include(if: $withFiles) {
          pageInfo { hasNextPage endCursor }
          nodes { path }
        }
      }
    }
  }
}`;

const namedPull = z.object({
  id: z.string(),
  fullDatabaseId: bigId,
  baseRefName: z.string(),
  baseRef: z.object({ name: z.string() }).nullish(),
  files: filesSchema.nullish(),
});

type NamedPull = z.infer<typeof namedPull>;

const answer = z.object({
  repository: z.object({
    defaultBranchRef: z.object({ name: z.string() }).nullable(),
    pullRequests: z.object({ pageInfo, nodes: presentNodes(namedPull) }),
  }),
});

const pageSize = 100;

/** Names all pull requests that are changes of an entity now. */
export async function* reconcileChanges(
  context: StreamContext,
): AsyncGenerator<ReconciliationPage> {
  let after: string | undefined;
  do {
    const { repository } = await readPage(context, after);
    const { pullRequests, defaultBranchRef: branch } = repository;
    const facts: ReconciliationPage['facts'] = [];
    for (const pull of pullRequests.nodes) {
      if (!isMergedTo(branch?.name, pull)) continue;
      if (!(await touchesAny(context, pull))) continue;
      facts.push({ kind: 'change', externalId: pull.fullDatabaseId });
    }
    yield { facts };
    after = nextCursor(pullRequests.pageInfo);
  } while (after);
}

function readPage(
  { client, repository, partition, signal }: StreamContext,
  after: string | undefined,
) {
  const { owner, name } = repository;
  const withFiles = isMonorepo(partition.entities);
  return client.queryPage(
    {
      document: changesReconciliationQuery,
      variables: { owner, name, after, withFiles },
      schema: answer,
      signal,
    },
    pageSize,
  );
}

async function touchesAny(
  context: StreamContext,
  { id, files }: NamedPull,
): Promise<boolean> {
  const list = files && (await completeFiles({ id, files }, context));
  const paths = list?.nodes.map(({ path }) => path) ?? [];
  return entitiesTouchedBy(context.partition.entities, paths).length > 0;
}
