import { z } from 'zod';
import type { StreamContext } from '../StreamContext';
import { timestamp } from '../timestamp';
import {
  historyCommit,
  listedCommit,
  type HistoryCommit,
} from './historyQuery';

/** Asks for the default branch with its newest commits. */
export const branchQuery = `
query PlatformValueBranch($owner: String!, $name: String!, $first: Int!) {
  repository(owner: $owner, name: $name) {
    databaseId
    createdAt
    defaultBranchRef {
      name
      target {
        oid
        ... on Commit {
          history(first: $first) {
            nodes { oid committedDate parents(first: 1) { nodes { oid } } }
          }
        }
      }
    }
  }
}`;

const branchAnswer = z.object({
  repository: z.object({
    databaseId: z.number().nullable(),
    createdAt: timestamp,
    defaultBranchRef: z
      .object({
        name: z.string(),
        target: z.object({
          oid: z.string(),
          history: z.object({ nodes: z.array(listedCommit) }),
        }),
      })
      .nullable(),
  }),
});

/** The default branch of a repository; an empty one has no head. */
export interface Branch {
  createdAt: Date;
  head?: string;
  /** The newest part of its history, side branches among it. */
  newest: HistoryCommit[];
}

/** Few are new since the last time. */
const pageSize = 20;

/** Reads the default branch with its newest commits, and remembers the repository. */
export async function readBranch({
  client,
  repository: { owner, name },
  memory,
  signal,
}: StreamContext): Promise<Branch> {
  const { repository } = await client.queryPage(
    {
      document: branchQuery,
      variables: { owner, name },
      schema: branchAnswer,
      signal,
    },
    pageSize,
  );
  const { databaseId, createdAt, defaultBranchRef: branch } = repository;
  memory.recognise(databaseId, branch?.name);
  const newest = branch?.target.history.nodes.map(historyCommit) ?? [];
  return { createdAt, head: branch?.target.oid, newest };
}
