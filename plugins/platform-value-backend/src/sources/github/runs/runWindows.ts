import { z } from 'zod';

/** GitHub shows no more results than this of a search by creation. */
const mostResults = 1000;

/** How many runs are read at once. */
export const runsPerPage = 100;

/** Times of creation, both inclusive, whole seconds; without end up to now. */
const runWindow = z.object({
  from: z.coerce.date(),
  to: z.coerce.date().optional(),
});

/** Times of creation, both inclusive; without end up to now. */
export type RunWindow = z.infer<typeof runWindow>;

/** The windows still to be read, newest first, and the page of the first one. */
export const runPosition = z.object({
  windows: z.array(runWindow).min(1),
  page: z.number(),
});

/** The windows still to be read. */
export type RunPosition = z.infer<typeof runPosition>;

/** Everything created since a time. */
export function startOfRuns(from: Date): RunPosition {
  return { windows: [{ from }], page: 1 };
}

/** What a page said of its window. */
export interface WindowAnswer {
  total: number;
  hasNext: boolean;
  now: Date;
}

/**
 * Halves of the first window, the newer first; undefined when it has not too
 * many results for one search, or is but a second long.
 */
export function bisected(
  { windows: [first, ...rest], page }: RunPosition,
  { total, now }: WindowAnswer,
): RunPosition | undefined {
  if (page > 1 || total <= mostResults) return undefined;
  const from = first.from.getTime();
  const end = (first.to ?? now).getTime();
  const middle = from + Math.floor((end - from) / 2000) * 1000;
  if (end - from < 1000) return undefined;
  const newer = { from: new Date(middle + 1000), to: first.to };
  const older = { from: first.from, to: new Date(middle) };
  return { windows: [newer, older, ...rest], page: 1 };
}

/** Where reading goes on after a page; undefined after the last window. */
export function following(
  { windows, page }: RunPosition,
  { hasNext }: WindowAnswer,
): RunPosition | undefined {
  if (hasNext && page < mostResults / runsPerPage) {
    return { windows, page: page + 1 };
  }
  return windows.length > 1
    ? { windows: windows.slice(1), page: 1 }
    : undefined;
}

/** Whether a window that can't be halved has more results than are shown. */
export function overflows(answer: WindowAnswer): boolean {
  return answer.total > mostResults;
}

/** The window as GitHub's `created` parameter. */
export function createdParameter({ from, to }: RunWindow): string {
  return to ? `${second(from)}..${second(to)}` : `>=${second(from)}`;
}

function second(time: Date): string {
  return time.toISOString().replace(/\.\d+Z$/, 'Z');
}
