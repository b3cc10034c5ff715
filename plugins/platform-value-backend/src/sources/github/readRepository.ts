import { z } from 'zod';
import type { StreamContext } from './StreamContext';
import { timestamp } from './timestamp';

/** Asks for what streams need to know of a repository before they begin. */
export const repositoryQuery = `
query PlatformValueRepository($owner: String!, $name: String!) {
  repository(owner: $owner, name: $name) {
    databaseId
    createdAt
    defaultBranchRef { name target { oid } }
  }
}`;

const schema = z.object({
  repository: z.object({
    databaseId: z.number().nullable(),
    createdAt: timestamp,
    defaultBranchRef: z
      .object({ name: z.string(), target: z.object({ oid: z.string() }) })
      .nullable(),
  }),
});

/** A repository; an empty one has no default branch. */
export interface RepositoryFacts {
  createdAt: Date;
  defaultBranch?: { name: string; head: string };
}

/**
 * Reads a repository, and remembers it.
 *
 * @throws SourceError, `gone` when there is no such repository to be seen.
 */
export async function readRepository(
  context: Pick<StreamContext, 'client' | 'repository' | 'memory' | 'signal'>,
): Promise<RepositoryFacts> {
  const { owner, name } = context.repository;
  const { repository } = await context.client.query({
    document: repositoryQuery,
    variables: { owner, name },
    schema,
    signal: context.signal,
  });
  const { databaseId, createdAt, defaultBranchRef: branch } = repository;
  context.memory.recognise(databaseId, branch?.name);
  return branch
    ? {
        createdAt,
        defaultBranch: { name: branch.name, head: branch.target.oid },
      }
    : { createdAt };
}
