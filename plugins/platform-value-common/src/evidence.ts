import { z } from 'zod';
import { outcomeSchema, signalKindSchema } from './signal';
import { periodSchema } from './period';

const instant = z.iso.datetime({ offset: true });

/** What a row is to the number: part of the numerator, only counted, or a sample. @public */
export const evidenceRoles = ['numerator', 'denominator', 'sample'] as const;

/** @public */
export const evidenceLinkSchema = z.object({
  /** What names the linked row in "this row is wrong". */
  rowId: z.string(),
  kind: signalKindSchema,
  externalId: z.string(),
  method: z.string(),
  confidence: z.number(),
  url: z.string().optional(),
});

/** @public */
export const evidenceRowSchema = z.object({
  id: z.string(),
  entity: z.string(),
  kind: signalKindSchema,
  externalId: z.string(),
  at: instant,
  startedAt: instant.optional(),
  outcome: outcomeSchema,
  /** In the metric's unit; what the figure is computed from. */
  value: z.number(),
  weight: z.number(),
  role: z.enum(evidenceRoles),
  links: z.array(evidenceLinkSchema),
  url: z.string().optional(),
});

/** One row a reading was computed from. @public */
export type EvidenceRow = z.infer<typeof evidenceRowSchema>;

/** Why rows that could have counted did not. @public */
export const exclusionReasons = [
  'bot',
  'agent',
  'first-deployment',
  'owner-excluded',
  'not-successful',
  'not-first-attempt',
  'no-review',
  'small-cohort',
  'other-series',
  'unknown',
] as const;

/** @public */
export const ownerExclusionSchema = z.object({
  id: z.string(),
  action: z.enum(['exclude', 'relink']),
  rowId: z.string(),
  reason: z.string(),
  deployment: z.string().optional(),
  createdAt: instant,
});

/** A row the owning team said is wrong, and what they did about it. @public */
export type OwnerExclusion = z.infer<typeof ownerExclusionSchema>;

/** @public */
export const evidenceSchema = z.object({
  metricId: z.string(),
  period: periodSchema,
  timeZone: z.string(),
  definitionVersion: z.number().int(),
  formula: z.string(),
  parameters: z.record(z.string(), z.union([z.string(), z.number()])),
  rows: z.array(evidenceRowSchema),
  /** Rows of the whole period, not of this page. */
  total: z.number().int(),
  /** Rows of entities that the caller may not read. */
  hidden: z.number().int(),
  exclusions: z.array(
    z.object({ reason: z.enum(exclusionReasons), count: z.number().int() }),
  ),
  ownerExclusions: z.array(ownerExclusionSchema),
  /** Whether the caller may say that a row is wrong. */
  mayExclude: z.boolean(),
  nextCursor: z.string().optional(),
});

/** The rows of a reading, a page of them. @public */
export type Evidence = z.infer<typeof evidenceSchema>;

/** @public */
export const evidenceQuerySchema = z.object({
  cursor: z.string().optional(),
  limit: z.coerce.number().int().min(1).max(500).default(100),
  format: z.enum(['json', 'csv']).default('json'),
});

const wordsOfReason = z
  .string()
  .trim()
  .min(3, 'say in a few words why the row is wrong')
  .max(500);

/** @public */
export const newExclusionSchema = z.discriminatedUnion('action', [
  z.object({
    action: z.literal('exclude'),
    rowId: z.string().min(1),
    reason: wordsOfReason,
  }),
  z.object({
    action: z.literal('relink'),
    rowId: z.string().min(1),
    /** External id of the deployment that caused it; absent: none did. */
    deployment: z.string().min(1).optional(),
    reason: wordsOfReason,
  }),
]);

/** What "this row is wrong" sends. @public */
export type NewExclusion = z.infer<typeof newExclusionSchema>;
