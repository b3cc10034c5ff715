import { z } from 'zod';

const instant = z.iso.datetime({ offset: true });

/** @public */
export const sourceStates = [
  'waiting',
  'backfilling',
  'current',
  'partly-failing',
  'failing',
  'misconfigured',
] as const;

/** @public */
export const sourceStateSchema = z.enum(sourceStates);

/** @public */
export const problemSchema = z.object({
  code: z.string(),
  message: z.string(),
  remedy: z.string(),
  /** What it is about: an entity, a repository, a path in a document. */
  subject: z.string().optional(),
  /** When it was first met. */
  at: instant,
});

/** Something that is wrong, in words, with what to do about it. @public */
export type Problem = z.infer<typeof problemSchema>;

/** @public */
export const streamSchema = z.object({
  id: z.string(),
  title: z.string(),
  state: sourceStateSchema,
  freshness: instant.optional(),
  rows: z.number().int(),
  coverage: z.number().min(0).max(1).optional(),
  backfill: z.object({
    done: z.number().int(),
    total: z.number().int(),
    eta: instant.optional(),
  }),
  unmapped: z.number().int(),
  failing: z.number().int(),
  lastError: problemSchema.optional(),
});

/** One kind of facts of a source, and how far it is. @public */
export type Stream = z.infer<typeof streamSchema>;

/** @public */
export const sourceSchema = z.object({
  id: z.string(),
  title: z.string(),
  state: sourceStateSchema,
  budget: z
    .object({
      limit: z.number(),
      remaining: z.number(),
      reserve: z.number(),
      resetsAt: instant.optional(),
    })
    .optional(),
  streams: z.array(streamSchema),
  problems: z.array(problemSchema),
  lastRun: z
    .object({
      startedAt: instant,
      finishedAt: instant.optional(),
      calls: z.number().int(),
      moved: z.number().int(),
    })
    .optional(),
});

/** A system facts are read from, as Data health shows it. @public */
export type Source = z.infer<typeof sourceSchema>;
