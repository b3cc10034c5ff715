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
export const setAsideSchema = z.object({
  count: z.number().int(),
  /** The most frequent first; at most five. */
  reasons: z.array(
    z.object({
      reason: z.string(),
      count: z.number().int(),
      /** The id in its source of one of them. */
      example: z.string(),
    }),
  ),
});

/** Facts that count nowhere, with the reasons. @public */
export type SetAside = z.infer<typeof setAsideSchema>;

/** @public */
export const reconciliationSchema = z.object({
  /** When the oldest of the counts was made. */
  at: instant,
  /** Facts that the source has. */
  present: z.number().int(),
  /** Facts that the source has and we had not. */
  missing: z.number().int(),
  /** Facts that we had and the source has no longer. */
  surplus: z.number().int(),
  /** Partitions that were counted, and all of them. */
  counted: z.number().int(),
  of: z.number().int(),
});

/** What is stored, counted against the source. @public */
export type Reconciliation = z.infer<typeof reconciliationSchema>;

/** @public */
export const budgetSchema = z.object({
  /** The credential and what is counted. */
  name: z.string(),
  limit: z.number().int().optional(),
  remaining: z.number().int().optional(),
  /** What is never spent, and so left to the rest of the portal. */
  reserve: z.number().int().optional(),
  resetsAt: instant.optional(),
  /** The source asked for nothing before then. */
  notBefore: instant.optional(),
});

/** What may still be spent of a credential. @public */
export type Budget = z.infer<typeof budgetSchema>;

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
  /** Facts that belong to no entity. */
  unmapped: setAsideSchema,
  /** Facts that could not be understood. */
  deadLetters: setAsideSchema,
  reconciliation: reconciliationSchema.optional(),
  /** Partitions that fail. */
  failing: z.number().int(),
  /** Work is due, and waits for a budget until then. */
  waitingUntil: instant.optional(),
  lastError: problemSchema.optional(),
});

/** One kind of facts of a source, and how far it is. @public */
export type Stream = z.infer<typeof streamSchema>;

/** @public */
export const sourceSchema = z.object({
  id: z.string(),
  title: z.string(),
  state: sourceStateSchema,
  budgets: z.array(budgetSchema),
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
