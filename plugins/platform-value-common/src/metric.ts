import { z } from 'zod';

/** The three questions a scorecard answers. @public */
export const categories = ['adoption', 'efficiency', 'outcome'] as const;

/** @public */
export const categorySchema = z.enum(categories);

/** One of {@link categories}. @public */
export type Category = z.infer<typeof categorySchema>;

/**
 * Units of values. The API never switches a unit: a lead time is in hours
 * however long it is. A ratio is 0 … 1.
 *
 * @public
 */
export const units = [
  'per-week',
  'hours',
  'minutes',
  'ratio',
  'score',
  'count',
  'money',
] as const;

/** @public */
export const unitSchema = z.enum(units);

/** One of {@link units}. @public */
export type Unit = z.infer<typeof unitSchema>;

/** @public */
export const betterSchema = z.enum(['higher', 'lower']);

/** Which direction is wanted. @public */
export type Better = z.infer<typeof betterSchema>;

/** What a reading can be about. @public */
export const scopeTypes = [
  'entity',
  'group',
  'system',
  'domain',
  'platform',
  'organisation',
] as const;

/** One of {@link scopeTypes}. @public */
export type ScopeType = (typeof scopeTypes)[number];

/** What a metric is, in words; everything a page needs to explain it. @public */
export const metricSummarySchema = z.object({
  id: z.string(),
  title: z.string(),
  question: z.string(),
  description: z.string(),
  category: categorySchema,
  unit: unitSchema,
  better: betterSchema,
  leastSample: z.object({ count: z.number(), of: z.string() }),
  lead: z.boolean(),
  version: z.number().int(),
  formula: z.string(),
  /** What it can be about; everything when absent. */
  scopes: z.array(z.enum(scopeTypes)).optional(),
  /** Of the unit `money`, ISO 4217. */
  currency: z.string().optional(),
});

/** @public */
export type MetricSummary = z.infer<typeof metricSummarySchema>;
