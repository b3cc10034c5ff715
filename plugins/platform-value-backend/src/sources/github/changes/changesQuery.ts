import { z } from 'zod';
import { pageInfo } from '../graphqlFields';
import { timestamp } from '../timestamp';

/** Asks for merged pull requests, the last updated first; files only for monorepos. */
export const changesQuery = `
query PlatformValueChanges($owner: String!, $name: String!, $first: Int!, $after: String, $withFiles: Boolean!) {
  repository(owner: $owner, name: $name) {
    databaseId
    createdAt
    defaultBranchRef { name }
    pullRequests(first: $first, after: $after, states: [MERGED], orderBy: { field: UPDATED_AT, direction: DESC }) {
      totalCount
      pageInfo { hasNextPage endCursor }
      nodes {
        id
        fullDatabaseId
        number
        title
        body
        baseRefName
        baseRef { name }
        headRefName
        createdAt
        mergedAt
        updatedAt
        author { __typename login }
        mergeCommit { oid message }
        commits(first: 10) {
          pageInfo { hasNextPage endCursor }
          nodes { commit { authoredDate } }
        }
        reviews(first: 10) {
          pageInfo { hasNextPage endCursor }
          nodes { author { __typename login } submittedAt }
        }
        closingIssuesReferences(first: 5) {
          pageInfo { hasNextPage endCursor }
          nodes { number }
        }
        files(first: 100) @include(if: $withFiles) {
          pageInfo { hasNextPage endCursor }
          nodes { path }
        }
      }
    }
  }
}`;

/** The shape of an answer to {@link changesQuery}; its nodes are parsed one by one. */
export const changesAnswer = z.object({
  repository: z.object({
    databaseId: z.number().nullable(),
    createdAt: timestamp,
    defaultBranchRef: z.object({ name: z.string() }).nullable(),
    pullRequests: z.object({
      totalCount: z.number(),
      pageInfo,
      nodes: z.array(z.unknown()),
    }),
  }),
});
