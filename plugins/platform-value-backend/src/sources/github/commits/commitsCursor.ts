import { z } from 'zod';

/** Where the commits of a repository stand. */
export const commitsCursor = z.object({
  known: z
    .object({
      /** The highest position given out so far. */
      top: z.number(),
      /** How many commits were read so far. */
      seen: z.number(),
      /** The newest commits of the branch, newest first, 16 hex digits each. */
      recent: z.array(z.string()),
    })
    .optional(),
  /** The commit that the way back to the beginning goes on with. */
  next: z.object({ oid: z.string(), position: z.number() }).optional(),
});

/** Where the commits of a repository stand. */
export type CommitsCursor = z.infer<typeof commitsCursor>;

/** What is known of a branch. */
export type KnownCommits = NonNullable<CommitsCursor['known']>;

/** A forced push that rewrites no more than this many commits is joined to the rest. */
export const mostRecent = 50;
