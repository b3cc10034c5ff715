import { z } from 'zod';
import { nextCursor } from '../graphqlFields';
import type { StreamContext } from '../StreamContext';
import { firstHumanReview } from './firstHumanReview';
import {
  closedIssuesSchema,
  commitsSchema,
  filesSchema,
  reviewsSchema,
  type PullRequest,
} from './pullRequest';

/** Asks for a list of a pull request that did not fit beside it. */
function restQuery(name: string, field: string, nodes: string): string {
  return `
query ${name}($id: ID!, $after: String) {
  node(id: $id) {
    ... on PullRequest {
      list: ${field}(first: 100, after: $after) {
        pageInfo { hasNextPage endCursor }
        nodes { ${nodes} }
      }
    }
  }
}`;
}

/** Asks for the reviews that did not fit beside their pull request. */
export const reviewsQuery = restQuery(
  'PlatformValueReviews',
  'reviews',
  'author { __typename login } submittedAt',
);

/** Asks for the files that did not fit beside their pull request. */
export const filesQuery = restQuery('PlatformValueFiles', 'files', 'path');

/** Asks for the commits that did not fit beside their pull request. */
export const branchCommitsQuery = restQuery(
  'PlatformValueBranchCommits',
  'commits',
  'commit { authoredDate }',
);

/** Asks for the issues that did not fit beside the pull request that closes them. */
export const closedIssuesQuery = restQuery(
  'PlatformValueClosedIssues',
  'closingIssuesReferences',
  'number',
);

type Reading = Pick<StreamContext, 'client' | 'signal'>;

interface List<T> {
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
  nodes: T[];
}

/**
 * The pull request with what did not fit beside it: all commits, files and
 * closed issues, and reviews until one by a human is among them.
 */
export async function completePullRequest(
  pull: PullRequest,
  reading: Reading,
): Promise<PullRequest> {
  const { id } = pull;
  const rest = <T>(list: List<T>, query: string, schema: z.ZodType<List<T>>) =>
    completeList(list, { ...reading, id, document: query, schema });
  return {
    ...pull,
    commits: await rest(pull.commits, branchCommitsQuery, commitsSchema),
    reviews: await completeList(pull.reviews, {
      ...{ ...reading, id, document: reviewsQuery, schema: reviewsSchema },
      enough: nodes => firstHumanReview(pull.author, nodes) !== undefined,
    }),
    closingIssuesReferences: await rest(
      pull.closingIssuesReferences,
      closedIssuesQuery,
      closedIssuesSchema,
    ),
    files:
      pull.files && (await completeFiles({ id, files: pull.files }, reading)),
  };
}

/** All files of a pull request. */
export function completeFiles(
  { id, files }: { id: string; files: z.infer<typeof filesSchema> },
  { client, signal }: Reading,
): Promise<z.infer<typeof filesSchema>> {
  const request = { document: filesQuery, schema: filesSchema };
  return completeList(files, { client, signal, id, ...request });
}

/** A list with the pages that follow, until there are none or they are enough. */
async function completeList<T>(
  list: List<T>,
  options: Reading & {
    id: string;
    document: string;
    schema: z.ZodType<List<T>>;
    enough?: (nodes: T[]) => boolean;
  },
): Promise<List<T>> {
  const { client, signal, id, document, schema, enough } = options;
  const answer = z.object({ node: z.object({ list: schema }) });
  let { pageInfo, nodes } = list;
  let after = nextCursor(pageInfo);
  while (after && !enough?.(nodes)) {
    const variables = { id, after };
    const request = { document, variables, schema: answer, signal };
    const { node } = await client.query(request);
    nodes = [...nodes, ...node.list.nodes];
    pageInfo = node.list.pageInfo;
    after = nextCursor(pageInfo);
  }
  return { pageInfo, nodes };
}
