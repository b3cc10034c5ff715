import type { StreamCursor } from 'backstage-plugin-platform-value-node';
import { z } from 'zod';

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

/** Where a window was left: series before this one are read, and its values up to one. */
const placeSchema = z.object({
  start: day,
  series: z.string(),
  after: z.string().optional(),
});

const stateSchema = z.object({
  /** From here … */
  from: day.optional(),
  /** … up to here everything was read that could be. */
  until: day.optional(),
  /** The day on which what is new was last read to its end. */
  looked: day.optional(),
  /** What is new is being read: of that day, done down to a day. */
  live: z
    .object({ on: day, down: day, place: placeSchema.optional() })
    .optional(),
  /** Where the window below `from` was left. */
  place: placeSchema.optional(),
  /** Facts that should have been there were not, so all since then is read again. */
  again: day.optional(),
});

/** How far a stream of a partition was read; it is the stream's cursor. */
export type ReadingState = z.infer<typeof stateSchema>;

/** Where a window was left. */
export type Place = z.infer<typeof placeSchema>;

/** The state of a cursor; one that can't be read begins anew. */
export function readingStateOf(cursor: StreamCursor | undefined): ReadingState {
  const state = stateSchema.safeParse(cursor ?? {});
  return state.success ? state.data : {};
}
