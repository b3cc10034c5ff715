import { z } from 'zod';
import { unitSchema } from './metric';

/** @public */
export const entityListSchema = z.object({
  unit: unitSchema,
  entities: z.array(
    z.object({
      ref: z.string(),
      title: z.string(),
      value: z.number(),
      sampleSize: z.number().int(),
    }),
  ),
  /** All entities that the caller may not read, wherever in the list they would stand. */
  hidden: z.number().int(),
  nextCursor: z.string().optional(),
});

/** A page of entities in the order of one metric. @public */
export type EntityList = z.infer<typeof entityListSchema>;

/** @public */
export const platformSummarySchema = z.object({
  /** The entity ref. */
  ref: z.string(),
  title: z.string(),
  /** The entity ref of the owning group. */
  owner: z.string().optional(),
  /** Who the annotation names. */
  productManager: z.string().optional(),
  domains: z.array(z.string()),
  capabilities: z.number().int(),
  /** Eligible teams by class; absent while not computed, or when it would tell of a hidden member. */
  teams: z
    .object({
      voluntary: z.number().int(),
      unforced: z.number().int(),
      mandated: z.number().int(),
      /** Of which it can be told whether they adopted. */
      of: z.number().int(),
    })
    .optional(),
});

/** A platform in a list. @public */
export type PlatformSummary = z.infer<typeof platformSummarySchema>;
