import { z } from 'zod';
import { timestamp } from '../timestamp';

/**
 * Asks for the runs of the newest commits of the default branch. An attempt
 * leaves check runs of its own, of which only the last ones are the latest.
 */
export const recentRunsQuery = `
query PlatformValueRecentRuns($owner: String!, $name: String!, $first: Int!) {
  repository(owner: $owner, name: $name) {
    databaseId
    createdAt
    defaultBranchRef {
      name
      target {
        oid
        ... on Commit {
          history(first: $first) {
            nodes {
              oid
              checkSuites(last: 6) {
                pageInfo { hasPreviousPage }
                nodes {
                  createdAt
                  status
                  conclusion
                  branch { name }
                  app { slug }
                  workflowRun { resourcePath event createdAt updatedAt file { path } }
                  all: checkRuns(first: 1, filterBy: { checkType: ALL }) { totalCount }
                  latest: checkRuns(first: 1, filterBy: { checkType: LATEST }) { totalCount }
                }
              }
            }
          }
        }
      }
    }
  }
}`;

const count = z.object({ totalCount: z.number() });

const suite = z.object({
  createdAt: timestamp,
  status: z.string(),
  conclusion: z.string().nullable(),
  /** Absent when the branch is gone. */
  branch: z.object({ name: z.string() }).nullable(),
  app: z.object({ slug: z.string() }).nullable(),
  workflowRun: z
    .object({
      resourcePath: z.string(),
      event: z.string(),
      createdAt: timestamp,
      updatedAt: timestamp,
      file: z.object({ path: z.string() }),
    })
    .nullable(),
  all: count,
  latest: count,
});

/** All runs of a workflow, and all else that an app checked of a commit. */
export type CheckSuite = z.infer<typeof suite>;

const commit = z.object({
  oid: z.string(),
  checkSuites: z.object({
    pageInfo: z.object({ hasPreviousPage: z.boolean() }),
    nodes: z.array(suite),
  }),
});

/** A commit with what was checked of it. */
export type CheckedCommit = z.infer<typeof commit>;

/** The shape of an answer to {@link recentRunsQuery}: one node less may be one run less. */
export const recentRunsAnswer = z.object({
  repository: z.object({
    databaseId: z.number().nullable(),
    createdAt: timestamp,
    defaultBranchRef: z
      .object({
        name: z.string(),
        target: z.object({
          oid: z.string(),
          history: z.object({ nodes: z.array(commit) }),
        }),
      })
      .nullable(),
  }),
});
