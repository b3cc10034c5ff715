import { z } from 'zod';
import { momentSchema } from './moment';

const shaSchema = z.string().regex(/^[0-9a-f]{40}$/, 'not 40 hex digits');

const commitSchema = z.object({
  sha: shaSchema,
  authoredAt: momentSchema,
  committedAt: momentSchema,
  pullRequest: z.int().positive().nullish(),
  author: z.enum(['human', 'bot']),
  revert: z.boolean(),
});

const tagSchema = z.object({
  name: z.string().min(1),
  sha: shaSchema,
  createdAt: momentSchema,
});

/** A file of `histories/`: the default branch, newest commit first, and every tag. */
export const historySchema = z.object({
  repository: z.string().regex(/^[^/]+\/[^/]+$/, 'not owner/name'),
  since: z.iso.date().transform(date => Date.parse(`${date}T00:00:00Z`)),
  lastCommitAt: momentSchema,
  commits: z.array(commitSchema),
  tags: z.array(tagSchema),
});

export type History = z.infer<typeof historySchema>;
export type HistoryCommit = History['commits'][number];
