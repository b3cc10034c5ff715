import { z } from 'zod';
import { actor, bigId, pageInfo, presentNodes } from '../graphqlFields';
import { timestamp } from '../timestamp';

/** A review; one that is not submitted yet has no time. */
export const reviewSchema = z.object({
  author: actor,
  submittedAt: timestamp.nullable(),
});

/** A review of a pull request. */
export type Review = z.infer<typeof reviewSchema>;

/** Reviews of a pull request, a page of them. */
export const reviewsSchema = z.object({
  pageInfo,
  nodes: presentNodes(reviewSchema),
});

/** Files a pull request touches, a page of them. */
export const filesSchema = z.object({
  pageInfo,
  nodes: presentNodes(z.object({ path: z.string() })),
});

/** Commits of a pull request's branch, a page of them. */
export const commitsSchema = z.object({
  pageInfo,
  nodes: presentNodes(
    z.object({ commit: z.object({ authoredDate: timestamp }) }),
  ),
});

/** Issues a pull request closes, a page of them. */
export const closedIssuesSchema = z.object({
  pageInfo,
  nodes: presentNodes(z.object({ number: z.number() })),
});

/** A merged pull request, as {@link changesQuery} asks for it. */
export const pullRequestSchema = z.object({
  id: z.string(),
  fullDatabaseId: bigId,
  number: z.number(),
  title: z.string(),
  body: z.string(),
  baseRefName: z.string(),
  /** Absent when the branch is gone. */
  baseRef: z.object({ name: z.string() }).nullish(),
  headRefName: z.string(),
  createdAt: timestamp,
  mergedAt: timestamp,
  updatedAt: timestamp,
  author: actor,
  mergeCommit: z.object({ oid: z.string(), message: z.string() }).nullable(),
  commits: commitsSchema,
  reviews: reviewsSchema,
  closingIssuesReferences: closedIssuesSchema,
  files: filesSchema.nullish(),
});

/** A merged pull request. */
export type PullRequest = z.infer<typeof pullRequestSchema>;
