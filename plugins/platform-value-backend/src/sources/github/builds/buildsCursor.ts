import { z } from 'zod';
import { sweepState, unswept } from '../sweepState';

/** Where the builds of a repository stand. */
export const buildsCursor = z.object({
  sweep: sweepState.default(unswept),
  /** Runs that had not ended when they were read. */
  open: z
    .array(z.object({ id: z.string(), createdAt: z.coerce.date() }))
    .default([]),
});

/** Where the builds of a repository stand. */
export type BuildsCursor = z.infer<typeof buildsCursor>;
