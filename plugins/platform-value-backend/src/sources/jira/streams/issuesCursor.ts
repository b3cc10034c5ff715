import type { StreamCursor } from 'backstage-plugin-platform-value-node';
import { z } from 'zod';

/** Milliseconds since the epoch. */
const moment = z.number();

const liveSchema = z.object({
  /** All that was updated before is known. */
  since: moment,
  /** When the last complete look began. */
  until: moment,
  /** Issues that are known as they were updated, so that they are read once. */
  ledger: z.array(z.tuple([z.string(), moment])),
  /** A look that is not at its end. */
  look: z
    .object({
      began: moment,
      after: z.string(),
      /** The last update it met. */
      newest: moment.optional(),
    })
    .optional(),
});

const historySchema = z.object({
  /** Issues read. */
  seen: z.number(),
  /** About so many there are. */
  total: z.number().optional(),
  /** All that was created since then is known. */
  oldest: moment.optional(),
  /** The list at hand is one of issues created until then. */
  bound: moment.optional(),
  after: z.string().optional(),
  done: z.boolean(),
});

const cursorSchema = z.object({ live: liveSchema, history: historySchema });

/** How far back is looked again for issues that Jira found late. */
export const overlap = 15 * 60_000;

/** How far the issues of a project are read; JSON. */
export type IssuesState = z.infer<typeof cursorSchema>;
/** How far their updates are read. */
export type LiveState = z.infer<typeof liveSchema>;
/** How far back they are read. */
export type HistoryState = z.infer<typeof historySchema>;

/**
 * What a cursor says; undefined when there is none, or none that can be
 * understood: then all is read anew, and stored once all the same.
 */
export function readCursor(
  cursor: StreamCursor | undefined,
): IssuesState | undefined {
  return cursorSchema.safeParse(cursor).data;
}

/** Where reading begins: of what comes from now on nothing will be missed. */
export function firstState(now: Date): IssuesState {
  const until = now.getTime();
  return {
    live: { since: until - overlap, until, ledger: [] },
    history: { seen: 0, done: false },
  };
}
