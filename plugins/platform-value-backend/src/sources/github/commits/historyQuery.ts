import { z } from 'zod';
import type { StreamContext } from '../StreamContext';
import { timestamp } from '../timestamp';

/** Asks for the history of a commit, itself first. */
export const historyQuery = `
query PlatformValueHistory($owner: String!, $name: String!, $oid: GitObjectID!, $first: Int!) {
  repository(owner: $owner, name: $name) {
    object(oid: $oid) {
      ... on Commit {
        history(first: $first) {
          nodes { oid committedDate parents(first: 1) { nodes { oid } } }
        }
      }
    }
  }
}`;

/** A commit as a history lists it. */
export const listedCommit = z.object({
  oid: z.string(),
  committedDate: timestamp,
  parents: z.object({ nodes: z.array(z.object({ oid: z.string() })) }),
});

const historyAnswer = z.object({
  repository: z.object({
    object: z
      .object({ history: z.object({ nodes: z.array(listedCommit) }) })
      .nullable(),
  }),
});

/** A commit with its first parent; the very first has none. */
export interface HistoryCommit {
  oid: string;
  committedAt: Date;
  parent?: string;
}

/** The commit that a history lists. */
export function historyCommit(
  listed: z.infer<typeof listedCommit>,
): HistoryCommit {
  const { oid, committedDate: committedAt, parents } = listed;
  return { oid, committedAt, parent: parents.nodes[0]?.oid };
}

const pageSize = 100;

/**
 * The newest part of a commit's history, itself first, side branches among it;
 * empty when GitHub no longer has the commit.
 */
export async function readHistory(
  context: Pick<StreamContext, 'client' | 'repository' | 'signal'>,
  oid: string,
): Promise<HistoryCommit[]> {
  const { owner, name } = context.repository;
  const { repository } = await context.client.queryPage(
    {
      document: historyQuery,
      variables: { owner, name, oid },
      schema: historyAnswer,
      signal: context.signal,
    },
    pageSize,
  );
  const nodes = repository.object?.history.nodes ?? [];
  return nodes.map(historyCommit);
}
