import { z } from 'zod';

/** A file as it was at a commit; absent when it was not there. */
const standing = z.object({
  commit: z.string(),
  at: z.coerce.date(),
  oid: z.string().optional(),
});

/** Where the reading of a place stands on its way back. */
const walkState = z.object({
  /** The oldest version that was read so far. */
  commit: z.string(),
  at: z.coerce.date(),
  /** The ids of its files, by path. */
  blobs: z.record(z.string(), z.string()),
  /**
   * Files whose versions below could not be read, as they last could be; null
   * where none above could.
   */
  kept: z.record(z.string(), standing.nullable()),
});

/** A commit, 12 digits, with the ids of what it brought. */
const recentCommit = z.object({ commit: z.string(), ids: z.array(z.string()) });

const walk = z.object({
  path: z.string(),
  /** Where the next page begins. */
  after: z.string().optional(),
  state: walkState.optional(),
  /** The known commit that was met, by its place among those. */
  joint: z.number().optional(),
  /** The newest commits that were met, newest first. */
  recent: z.array(recentCommit).default([]),
});

/** Where the evidence of a repository stands. */
export const evidenceCursor = z.object({
  /** Since when the repository is there, once all of its history was read. */
  createdAt: z.coerce.date().optional(),
  /** When it was last read to the end. */
  readAt: z.coerce.date().optional(),
  /** What was there, and the newest commits of each place, newest first. */
  places: z
    .record(
      z.string(),
      z.object({ mark: z.string().optional(), recent: z.array(recentCommit) }),
    )
    .default({}),
  /** Versions that were read so far. */
  seen: z.number().default(0),
  /** What is being read, from a commit back. */
  run: z
    .object({
      head: z.string(),
      createdAt: z.coerce.date(),
      marks: z.record(z.string(), z.string()),
      left: z.array(walk),
    })
    .optional(),
});

/** Where the evidence of a repository stands. */
export type EvidenceCursor = z.infer<typeof evidenceCursor>;

/** What is being read of a repository. */
export type EvidenceRun = NonNullable<EvidenceCursor['run']>;

/** What is known of a place. */
export type KnownPlace = EvidenceCursor['places'][string];

/** A place whose history is being read. */
export type Walk = z.infer<typeof walk>;

/** Where the reading of a place stands. */
export type WalkState = z.infer<typeof walkState>;

/** A file as it was at a commit. */
export type Standing = z.infer<typeof standing>;

/** Commits that are remembered of a place, so that a forced push is joined to the rest. */
export const mostRecent = 3;
/** Ids that are remembered of a commit. */
export const mostIds = 100;
