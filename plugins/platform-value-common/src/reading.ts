import { z } from 'zod';
import { unitSchema } from './metric';

const instant = z.iso.datetime({ offset: true });

/**
 * States of a reading, in the order they are decided: the first that holds.
 * Only the last three carry a value.
 *
 * @public
 */
export const readingStates = [
  'not-applicable',
  'not-collected',
  'not-enough-data',
  'partly-collected',
  'stale',
  'measured',
] as const;

/** @public */
export const readingStateSchema = z.enum(readingStates);

/** One of {@link readingStates}. @public */
export type ReadingState = z.infer<typeof readingStateSchema>;

/** Why a reading is not `measured`. @public */
export const reasons = [
  'hidden',
  'not-expected',
  'never-watched',
  'not-watched-in-period',
  'too-few',
  'gaps',
  'overdue',
  'out-of-scope',
] as const;

/** @public */
export const reasonSchema = z.enum(reasons);

/** One of {@link reasons}. @public */
export type Reason = z.infer<typeof reasonSchema>;

/** A reading held against its target. @public */
export const grades = [
  'on-target',
  'close',
  'off-target',
  'no-target',
  'unknown',
] as const;

/** @public */
export const gradeSchema = z.enum(grades);

/** One of {@link grades}. @public */
export type Grade = z.infer<typeof gradeSchema>;

/** How an interval was made. @public */
export const intervalMethods = [
  'order-statistics',
  'price-bonett',
  'wilson',
  'newcombe',
  't-weeks',
  'welch-weeks',
  'cluster-bootstrap',
  'greenwood-log-log',
] as const;

/** @public */
export const intervalSchema = z.object({
  low: z.number(),
  high: z.number(),
  method: z.enum(intervalMethods),
});

/** A 95 % interval, in the unit of its reading. @public */
export type Interval = z.infer<typeof intervalSchema>;

/** @public */
export const rangeSchema = z.object({ low: z.number(), high: z.number() });

/** @public */
export const changeSchema = z.object({
  value: z.number(),
  relative: z.number().optional(),
  interval: intervalSchema.optional(),
  /** Absent without interval: then nobody can say. */
  withinNoise: z.boolean().optional(),
});

/** This period against the equally long one before it. @public */
export type Change = z.infer<typeof changeSchema>;

/** @public */
export const targetSchema = z.object({
  value: z.number(),
  origin: z.enum(['organisation', 'domain', 'entity']),
  since: instant,
});

/** The value the organisation wants. @public */
export type Target = z.infer<typeof targetSchema>;

/** @public */
export const benchmarkSchema = z.object({
  edition: z.string(),
  score: z.number(),
  mean: z.number(),
});

/**
 * Where a reading stands among the answers of an industry survey: a score
 * of 0 … 10 beside the survey's mean. Not a target.
 *
 * @public
 */
export type Benchmark = z.infer<typeof benchmarkSchema>;

/**
 * One value and one letter for each of the scorecard's trend weeks:
 * `m` measured, `p` partly, `n` not enough, `c` not collected, `s` stale,
 * `x` not applicable.
 *
 * @public
 */
export const trendSchema = z.object({
  values: z.array(z.number().nullable()),
  states: z.string().regex(/^[mpncsx]*$/),
});

/** @public */
export type Trend = z.infer<typeof trendSchema>;

/** A further figure shown beside the value, never in its place. @public */
export const companionSchema = z.object({
  id: z.string(),
  title: z.string(),
  value: z.number(),
  unit: unitSchema,
  sampleSize: z.number().int(),
});

/** @public */
export type Companion = z.infer<typeof companionSchema>;

/** @public */
export const readingSchema = z.object({
  metricId: z.string(),
  definitionVersion: z.number().int(),
  state: readingStateSchema,
  reason: reasonSchema.optional(),
  remedy: z.string().optional(),
  value: z.number().optional(),
  /** `more-than` when over half of the incidents are still open at `value`. */
  bound: z.literal('more-than').optional(),
  unit: unitSchema,
  /** Of the unit `money`, ISO 4217. */
  currency: z.string().optional(),
  sampleSize: z.number().int(),
  clusters: z.number().int().optional(),
  interval: intervalSchema.optional(),
  range: rangeSchema.optional(),
  companions: z.array(companionSchema).optional(),
  target: targetSchema.optional(),
  grade: gradeSchema,
  previous: z
    .object({ value: z.number().optional(), state: readingStateSchema })
    .optional(),
  change: changeSchema.optional(),
  benchmark: benchmarkSchema.optional(),
  trend: trendSchema.optional(),
  coverage: z.number().min(0).max(1),
  freshness: instant.optional(),
  sources: z.array(z.string()),
  computedAt: instant,
});

/**
 * The number of one metric for one scope and period, with everything needed
 * to judge it. A number never travels alone.
 *
 * @public
 */
export type Reading = z.infer<typeof readingSchema>;
