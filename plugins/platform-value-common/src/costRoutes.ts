import { z } from 'zod';
import { defineRoute, noFields, type RouteDefinition } from './route';

/** Why a part of a cost is no entity's. @public */
export const unallocatedReasons = [
  /** None of the configured tags is there. */
  'no-tag',
  /** A tag names what the catalog does not have. */
  'unknown-entity',
  /** It is shared, and no entity has cost of its own to share it by. */
  'nobody-to-share',
] as const;

/** One of {@link unallocatedReasons}. @public */
export type UnallocatedReason = (typeof unallocatedReasons)[number];

/** @public */
export const costMonthSchema = z.object({
  /** `yyyy-mm`, UTC. */
  month: z.string(),
  /** Effective cost; the parts below add up to it, to the cent. */
  total: z.number(),
  /** Of entities that a tag names. */
  run: z.number(),
  /** Shared cost, split in proportion to it. */
  shared: z.number(),
  /** Of no entity: always shown, never spread over the others. */
  unallocated: z.array(
    z.object({
      reason: z.enum(unallocatedReasons),
      /** Rows of the file. */
      rows: z.number().int(),
      cost: z.number(),
    }),
  ),
});

/** What a file says of a month. @public */
export type CostMonth = z.infer<typeof costMonthSchema>;

/** @public */
export const rejectedCostRowSchema = z.object({
  /** The line of the file, the header being line 1. */
  row: z.number().int(),
  /** Empty when it is the whole row. */
  column: z.string(),
  /** What is wrong, and what to do. */
  reason: z.string(),
});

/** A row of a cost file that was left out. @public */
export type RejectedCostRow = z.infer<typeof rejectedCostRowSchema>;

/** @public */
export const costImportSchema = z.object({
  /** Whether nothing was stored. */
  dryRun: z.boolean(),
  /** ISO 4217. */
  currency: z.string(),
  /** Rows that were read, those left out included. */
  rows: z.number().int(),
  months: z.array(costMonthSchema),
  /** Tags that name no entity of the catalog, the dearest first, at most 100. */
  unknownEntities: z.array(z.string()),
  /** A day's cost of an entity each: new or corrected, known already, and gone. */
  accepted: z.number().int(),
  unchanged: z.number().int(),
  removed: z.number().int(),
  /** The first thousand. */
  rejected: z.array(rejectedCostRowSchema),
  /** All of them. */
  rejectedRows: z.number().int(),
});

/** What became of an import of costs. @public */
export type CostImport = z.infer<typeof costImportSchema>;

/** Routes of costs. */
export const costRoutes = {
  importCosts: defineRoute({
    method: 'post',
    path: '/costs/import',
    summary:
      'What entities cost, as a CSV file by FOCUS 1.2; the days it covers are replaced',
    params: noFields,
    query: z.object({
      /** Tell what would become of it, and store nothing. */
      dryRun: z.stringbool().default(false),
    }),
    /** Read as a stream, however long it is. */
    body: z.unknown(),
    response: costImportSchema,
    alsoConsumes: ['text/csv'],
  }),
} satisfies Record<string, RouteDefinition>;
