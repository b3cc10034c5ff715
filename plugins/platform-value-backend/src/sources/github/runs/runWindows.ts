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

/** The windows still to be read of the first branch, and then the other branches. */
export const runPosition = z.object({
  from: z.coerce.date(),
  /** Names of the default branch, at least one; each is searched by itself. */
  branches: z.array(z.string()).min(1),
  /** Newest first. */
  windows: z.array(runWindow).min(1),
  /** Of the first window. */
  page: z.number(),
});

/** The windows still to be read. */
export type RunPosition = z.infer<typeof runPosition>;

/** Everything created on some branches since a time. */
export function startOfRuns(
  from: Date,
  branches: readonly string[],
): RunPosition {
  return { from, branches: [...branches], windows: [{ from }], page: 1 };
}

/** What a page said of its window. */
export interface WindowAnswer {
  total: number;
  hasNext: boolean;
  now: Date;
  /** GitHub would not page so far. */
  refused?: boolean;
}

/**
 * Halves of the first window, the newer first; undefined when it has not too
 * many results for one search, or is but a second long.
 */
export function bisected(
  { windows: [first, ...rest], page, ...position }: RunPosition,
  { total, now, refused = false }: WindowAnswer,
): RunPosition | undefined {
  if (!refused && (page > 1 || total <= mostResults)) return undefined;
  const from = first.from.getTime();
  const end = (first.to ?? now).getTime();
  const middle = from + Math.floor((end - from) / 2000) * 1000;
  if (end - from < 1000) return undefined;
  const newer = { from: new Date(middle + 1000), to: first.to };
  const older = { from: first.from, to: new Date(middle) };
  return { ...position, windows: [newer, older, ...rest], page: 1 };
}

/** Where reading goes on after a page; undefined after the last window of the last branch. */
export function following(
  { from, branches, windows, page }: RunPosition,
  { hasNext }: WindowAnswer,
): RunPosition | undefined {
  if (hasNext && page < mostResults / runsPerPage) {
    return { from, branches, windows, page: page + 1 };
  }
  const [, ...others] = windows;
  if (others.length > 0) return { from, branches, windows: others, page: 1 };
  const [, ...next] = branches;
  return next.length > 0 ? startOfRuns(from, next) : undefined;
}

/** Whether a window that can't be halved has more results than are shown. */
export function overflows({ total, refused = false }: WindowAnswer): boolean {
  return refused || total > mostResults;
}

/** The window as GitHub's `created` parameter. */
export function createdParameter({ from, to }: RunWindow): string {
  return to ? `${second(from)}..${second(to)}` : `>=${second(from)}`;
}

function second(time: Date): string {
  return time.toISOString().replace(/\.\d+Z$/, 'Z');
}
