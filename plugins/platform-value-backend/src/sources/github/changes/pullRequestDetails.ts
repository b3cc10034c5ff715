import { z } from 'zod';
import { nextCursor } from '../graphqlFields';
import type { StreamContext } from '../StreamContext';
import { firstHumanReview } from './firstHumanReview';
import { filesSchema, reviewsSchema, type PullRequest } from './pullRequest';

/** Asks for the reviews that did not fit beside their pull request. */
export const reviewsQuery = `
query PlatformValueReviews($id: ID!, $after: String) {
  node(id: $id) {
    ... on PullRequest {
      reviews(first: 100, after: $after) {
        pageInfo { hasNextPage endCursor }
        nodes { author { __typename login } submittedAt }
      }
    }
  }
}`;

/** Asks for the files that did not fit beside their pull request. */
export const filesQuery = `
query PlatformValueFiles($id: ID!, $after: String) {
  node(id: $id) {
    ... on PullRequest {
      files(first: 100, after: $after) {
        pageInfo { hasNextPage endCursor }
        nodes { path }
      }
    }
  }
}`;

const reviewsAnswer = z.object({ node: z.object({ reviews: reviewsSchema }) });
const filesAnswer = z.object({ node: z.object({ files: filesSchema }) });

type Reading = Pick<StreamContext, 'client' | 'signal'>;

/**
 * The pull request with what did not fit beside it: all files, and reviews
 * until one by a human is among them.
 */
export async function completePullRequest(
  pull: PullRequest,
  reading: Reading,
): Promise<PullRequest> {
  const withReviews = await completeReviews(pull, reading);
  return completeFiles(withReviews, reading);
}

async function completeReviews(
  pull: PullRequest,
  { client, signal }: Reading,
): Promise<PullRequest> {
  let { pageInfo, nodes } = pull.reviews;
  let after = nextCursor(pageInfo);
  while (after && !firstHumanReview(pull.author, nodes)) {
    const { node } = await client.query({
      document: reviewsQuery,
      variables: { id: pull.id, after },
      schema: reviewsAnswer,
      signal,
    });
    nodes = [...nodes, ...node.reviews.nodes];
    pageInfo = node.reviews.pageInfo;
    after = nextCursor(pageInfo);
  }
  return { ...pull, reviews: { pageInfo, nodes } };
}

async function completeFiles(
  pull: PullRequest,
  { client, signal }: Reading,
): Promise<PullRequest> {
  if (!pull.files) return pull;
  let { pageInfo, nodes } = pull.files;
  let after = nextCursor(pageInfo);
  while (after) {
    const { node } = await client.query({
      document: filesQuery,
      variables: { id: pull.id, after },
      schema: filesAnswer,
      signal,
    });
    nodes = [...nodes, ...node.files.nodes];
    pageInfo = node.files.pageInfo;
    after = nextCursor(pageInfo);
  }
  return { ...pull, files: { pageInfo, nodes } };
}
