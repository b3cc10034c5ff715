import { z } from 'zod';
import { sweepState, unswept } from '../sweepState';

/** Where the incidents of a repository stand. */
export const incidentsCursor = z.object({
  sweep: sweepState.default(unswept),
  /** Incidents that were open when they were read. */
  open: z
    .array(z.object({ id: z.string(), externalId: z.string() }))
    .default([]),
});

/** Where the incidents of a repository stand. */
export type IncidentsCursor = z.infer<typeof incidentsCursor>;

/** Where incidents stand that were never read. */
export const noIncidents: IncidentsCursor = incidentsCursor.parse({});
