import { z } from 'zod';
import { capabilityAdoptionSchema, nextStepSchema } from './adoption';
import { categorySchema, scopeTypes } from './metric';
import { entityKeyResultSchema } from './okr';
import { periodSchema } from './period';
import { readingSchema } from './reading';

const instant = z.iso.datetime({ offset: true });

/** @public */
export const scopeSchema = z.object({
  type: z.enum(scopeTypes),
  ref: z.string(),
  title: z.string(),
  /** Entities a roll-up is made of. Absent for a single entity. */
  members: z.number().int().optional(),
});

/** @public */
export type Scope = z.infer<typeof scopeSchema>;

/** @public */
export const categoryReadingsSchema = z.object({
  id: categorySchema,
  /** Readings with a target that meet it, and readings with a target. */
  onTarget: z.number().int(),
  of: z.number().int(),
  lead: z.string().optional(),
  readings: z.array(readingSchema),
});

/** @public */
export type CategoryReadings = z.infer<typeof categoryReadingsSchema>;

/** @public */
export const scorecardSchema = z.object({
  scope: scopeSchema,
  asOf: instant,
  period: periodSchema,
  timeZone: z.string(),
  /** Starts of the trend's weeks, oldest first, once for all readings. */
  weeks: z.array(instant),
  summary: z.string(),
  /** Metrics that moved beyond noise (99 %), the surest first, at most three. */
  moved: z.array(z.string()),
  categories: z.array(categoryReadingsSchema),
  /** Capabilities that apply, as of the end of the period; absent from lists. */
  capabilities: z.array(capabilityAdoptionSchema).optional(),
  next: nextStepSchema.optional(),
  /** Key results of objectives this scope is linked to; absent from lists. */
  keyResults: z.array(entityKeyResultSchema).optional(),
});

/** The readings of one scope, by category, with targets and grades. @public */
export type Scorecard = z.infer<typeof scorecardSchema>;
