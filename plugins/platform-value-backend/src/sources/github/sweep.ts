import type {
  CollectedPage,
  RejectedFact,
} from 'backstage-plugin-platform-value-node';
import { z } from 'zod';
import { StaleCursor } from './client/StaleCursor';
import { earliest } from './timestamp';

/**
 * Where the sweeps of a list stand. A sweep runs from the newest fact down to
 * the floor, which is the newest fact of the sweep before it; the first one
 * has no floor and runs down to the beginning.
 */
export const sweepState = z.object({
  floor: z.string().optional(),
  /** Since when the list is known, once a sweep ran down to the beginning. */
  since: z.coerce.date().optional(),
  /** The sweep under way. */
  current: z
    .object({
      after: z.string(),
      newest: z.string().optional(),
      oldest: z.coerce.date().optional(),
      seen: z.number(),
    })
    .optional(),
});

/** Where the sweeps of a list stand. */
export type SweepState = z.infer<typeof sweepState>;

/** Where a page begins, and the newest fact of the sweep before. */
export interface SweepPosition {
  after?: string;
  floor?: string;
}

/** A page of a list, newest first. */
export interface SweptPage<T> {
  facts: T[];
  rejected: RejectedFact[];
  /** Entries of the list that were read, whatever became of them. */
  read: number;
  /** What the list is ordered by, of the newest on this page: a time or a sha. */
  newest?: string;
  /** The list is known completely from here on. */
  oldest?: Date;
  /** Where the next page begins; undefined when nothing is older. */
  after?: string;
  /** A fact older than the floor was on it. */
  reachedFloor: boolean;
  /** Since when GitHub would still show a fact, had there been one. */
  beginsAt: Date;
  total?: number;
}

/** A page as it was swept, with the state that goes on after it. */
export interface SweepStep<T> {
  page: SweptPage<T>;
  /** Down to what the sweep runs; undefined for the first one. */
  floor: string | undefined;
  state: SweepState;
  /** Since when the list is known up to now; undefined when that isn't known yet. */
  coveredFrom: Date | undefined;
  progress: CollectedPage['progress'];
  /** This was the last page of the sweep. */
  done: boolean;
}

/**
 * Sweeps a list newest first. A sweep that was cut goes on where it ended;
 * after it another one, from the newest down, catches what came meanwhile.
 */
export async function* sweep<T>(options: {
  state: SweepState;
  readPage: (position: SweepPosition) => Promise<SweptPage<T>>;
}): AsyncGenerator<SweepStep<T>> {
  let { state } = options;
  let resumed = state.current !== undefined;
  for (;;) {
    const begun = await readFrom(state, options.readPage);
    const step = stepOf(begun.state, begun.page);
    yield step;
    state = step.state;
    if (step.done && !resumed) return;
    if (step.done) resumed = false;
  }
}

/** Where GitHub no longer knows the place, the sweep begins anew. */
async function readFrom<T>(
  state: SweepState,
  readPage: (position: SweepPosition) => Promise<SweptPage<T>>,
): Promise<{ state: SweepState; page: SweptPage<T> }> {
  const { floor, since, current } = state;
  try {
    return { state, page: await readPage({ after: current?.after, floor }) };
  } catch (error) {
    if (!(error instanceof StaleCursor) || !current) throw error;
    return { state: { floor, since }, page: await readPage({ floor }) };
  }
}

function stepOf<T>(state: SweepState, page: SweptPage<T>): SweepStep<T> {
  const { floor, since, current } = state;
  const { after, total } = page;
  const seen = (current?.seen ?? 0) + page.read;
  const newest = current?.newest ?? page.newest;
  const oldest = earliest([page.oldest, current?.oldest]);
  if (after === undefined || page.reachedFloor) {
    const known = since ?? earliest([page.beginsAt, oldest]);
    return {
      page,
      floor,
      state: { floor: newest ?? floor, since: known },
      coveredFrom: known,
      progress: { done: total ?? seen, total },
      done: true,
    };
  }
  return {
    page,
    floor,
    state: { floor, since, current: { after, newest, oldest, seen } },
    // Between the floor and what was read lies a part that wasn't.
    coveredFrom: floor === undefined ? oldest : undefined,
    progress: { done: floor === undefined ? seen : total ?? seen, total },
    done: false,
  };
}

/**
 * Whether a time lies below a floor that is a time. Strictly: others of the
 * same second may not have been seen.
 */
export function isBelow(
  time: Date | undefined,
  floor: string | undefined,
): boolean {
  return Boolean(time && floor && time < new Date(floor));
}
