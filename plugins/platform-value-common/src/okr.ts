import { z } from 'zod';

export * from './okrInitiative';
export * from './okrPermissions';

const instant = z.iso.datetime({ offset: true });
const date = z.iso.date();

/** Whose result it is. @public */
export const keyResultFunctions = [
  'engineering',
  'product',
  'business',
] as const;

/** @public */
export const keyResultFunctionSchema = z.enum(keyResultFunctions);

/** One of {@link keyResultFunctions}. @public */
export type KeyResultFunction = z.infer<typeof keyResultFunctionSchema>;

/** Where a key result has to go. @public */
export const keyResultKinds = ['increase', 'decrease', 'maintain'] as const;

/** How an objective stands. @public */
export const objectiveStates = [
  'draft',
  'active',
  'done',
  'cancelled',
] as const;

/** Who tied a key result to an entity. @public */
export const linkOrigins = ['annotation', 'page', 'api', 'import'] as const;

/** One of {@link linkOrigins}. @public */
export type LinkOrigin = (typeof linkOrigins)[number];

/**
 * Progress against the share of time that has passed: more than 0.1 above it,
 * within 0.1 of it, more than 0.1 below it.
 *
 * @public
 */
export const keyResultStatuses = ['ahead', 'on-course', 'behind'] as const;

/** The money a key result is about, where it is about money. @public */
export const moneyEffects = ['revenue', 'cost'] as const;

/** @public */
export const checkInSchema = z.object({
  at: instant,
  value: z.number(),
  /** 0 … 1 */
  confidence: z.number().min(0).max(1).optional(),
  comment: z.string().optional(),
});

/** What was said of a key result at a moment. @public */
export type CheckIn = z.infer<typeof checkInSchema>;

/** @public */
export const newCheckInSchema = z.strictObject({
  value: z.number(),
  confidence: z.number().min(0).max(1).optional(),
  comment: z.string().trim().min(1).max(500).optional(),
});

/** What somebody says of a key result now. @public */
export type NewCheckIn = z.infer<typeof newCheckInSchema>;

/** @public */
export const measuredBySchema = z.object({
  metricId: z.string(),
  /** The entity ref of the scope whose reading it is. */
  scope: z.string(),
  days: z.number().int().positive(),
});

/** @public */
export const keyResultLinkSchema = z.object({
  entityRef: z.string(),
  origin: z.enum(linkOrigins),
  since: instant,
});

/** That an entity serves a key result, and who said so. @public */
export type KeyResultLink = z.infer<typeof keyResultLinkSchema>;

/** What a key result is measured by instead of check-ins. @public */
export type MeasuredBy = z.infer<typeof measuredBySchema>;

/** @public */
export const keyResultSchema = z.object({
  id: z.string(),
  title: z.string(),
  function: keyResultFunctionSchema,
  kind: z.enum(keyResultKinds),
  unit: z.string().optional(),
  baseline: z.object({ value: z.number(), at: date }),
  /** Of `increase` and `decrease`. */
  target: z.number().optional(),
  /** Of `maintain`. */
  range: z.object({ low: z.number(), high: z.number() }).optional(),
  due: date,
  money: z.enum(moneyEffects).optional(),
  measuredBy: measuredBySchema.optional(),
  /** The newest value: of its metric where it is measured by one, else of the last check-in. */
  value: z.number().optional(),
  valueAt: instant.optional(),
  /** (now − baseline) ÷ (target − baseline), unclamped; of `maintain` 1 inside the range, else 0. */
  progress: z.number().optional(),
  /** The share of time from the baseline to the due date that has passed, 0 … 1. */
  expected: z.number().min(0).max(1),
  status: z.enum(keyResultStatuses).optional(),
  confidence: z.number().min(0).max(1).optional(),
  lastCheckIn: checkInSchema.optional(),
  links: z.array(keyResultLinkSchema),
});

/** One measurable result of an objective. @public */
export type KeyResult = z.infer<typeof keyResultSchema>;

/** @public */
export const objectiveSchema = z.object({
  id: z.string(),
  title: z.string(),
  description: z.string().optional(),
  /** The id of the objective it serves. */
  parent: z.string().optional(),
  /** Its first and its last day. */
  period: z.object({ start: date, end: date }),
  /** An entity ref, of a group as a rule. */
  owner: z.string(),
  state: z.enum(objectiveStates),
  /** Its page in the tool it comes from. */
  url: z.string().optional(),
  keyResults: z.array(keyResultSchema),
  /** Entities it is linked to that the caller may not read. */
  hidden: z.number().int(),
});

/** What is to be reached in a period. @public */
export type Objective = z.infer<typeof objectiveSchema>;

/** @public */
export const entityKeyResultSchema = keyResultSchema
  .omit({ links: true })
  .extend({
    objective: objectiveSchema.pick({
      id: true,
      title: true,
      owner: true,
      url: true,
    }),
    origin: z.enum(linkOrigins),
    /** Whether the link can be taken away here: one of an annotation can't. */
    mayUnlink: z.boolean(),
  });

/** A key result as the entity shows it that it is linked to. @public */
export type EntityKeyResult = z.infer<typeof entityKeyResultSchema>;

/** @public */
export const importedRowSchema = z.object({
  /** Its place in the file, from 1; of CSV the line, the header being line 1. */
  row: z.number().int(),
  /** The column or the path of the field; empty when it is the whole row. */
  column: z.string(),
  /** What is wrong, and what to do. */
  reason: z.string(),
});

/** A row of an import that was left out. @public */
export type RejectedRow = z.infer<typeof importedRowSchema>;

/** @public */
export const importCountsSchema = z.object({
  created: z.number().int(),
  changed: z.number().int(),
  unchanged: z.number().int(),
});

/** @public */
export const okrImportSchema = z.object({
  /** Whether nothing was stored. */
  dryRun: z.boolean(),
  objectives: importCountsSchema,
  keyResults: importCountsSchema,
  links: importCountsSchema,
  rejected: z.array(importedRowSchema),
});

/** What became of an import of objectives. @public */
export type OkrImport = z.infer<typeof okrImportSchema>;
