import type {
  CollectedPage,
  RejectedFact,
} from 'backstage-plugin-platform-value-node';
import { StaleCursor } from './client/StaleCursor';
import {
  sweepCoverage,
  unswept,
  type SweepCoverage,
  type SweepGap,
  type SweepState,
} from './sweepState';
import { earliest } from './timestamp';

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
  coverage: SweepCoverage;
  progress: CollectedPage['progress'];
  /** This was the first page of the sweep. */
  begun: boolean;
  /** This was the last page of the sweep. */
  done: boolean;
  /** Sweeps that were cut before are forgotten: this one reads what they left out. */
  anew: boolean;
}

/** A list that is swept at a moment. */
interface Swept<T> {
  state: SweepState;
  now: Date;
  readPage: (position: SweepPosition) => Promise<SweptPage<T>>;
}

/**
 * Sweeps a list newest first: from the newest fact down to the newest of the
 * sweep before; the first one runs down to the beginning. Where sweeps were
 * cut, the newest part is read before what they left out. Of runs that are all
 * cut after a page, every other one goes on with what was left out.
 */
export async function* sweep<T>(swept: Swept<T>): AsyncGenerator<SweepStep<T>> {
  let { state } = swept;
  let begun = false;
  while (!begun || state.gaps.length > 0) {
    const goOn: boolean = state.gaps.length > 0 && (begun || state.looked);
    const step: SweepStep<T> = goOn
      ? await goOnWith({ ...swept, state })
      : await beginWith({ ...swept, state });
    begun ||= step.begun;
    yield step;
    state = step.state;
  }
}

async function beginWith<T>({
  state,
  now,
  readPage,
}: Swept<T>): Promise<SweepStep<T>> {
  const { floor, readAt: until } = state;
  const page = await readPage({ floor });
  const newest = page.newest ?? floor;
  const looked = { ...state, floor: newest, readAt: now, looked: true };
  const step = stepOf(looked, page, { floor, until, seen: 0 });
  return { ...step, begun: true, anew: false };
}

async function goOnWith<T>(swept: Swept<T>): Promise<SweepStep<T>> {
  const { state, readPage } = swept;
  const [{ after, ...run }, ...gaps] = state.gaps;
  const left = { ...state, gaps, looked: false };
  try {
    const page = await readPage({ after, floor: run.floor });
    // Pages before it may have held no fact to go by.
    const named = state.floor !== run.floor;
    const floor = named ? state.floor : page.newest ?? run.floor;
    const step = stepOf({ ...left, floor }, page, run);
    return { ...step, begun: false, anew: false };
  } catch (error) {
    if (!(error instanceof StaleCursor)) throw error;
    return beginAnew(swept);
  }
}

/** Where GitHub no longer knows a place, all that was left out is read from the top. */
async function beginAnew<T>(swept: Swept<T>): Promise<SweepStep<T>> {
  const { gaps, since } = swept.state;
  const { floor, until: readAt } = gaps[gaps.length - 1];
  const state = { ...unswept, floor, since, readAt };
  const step = await beginWith({ ...swept, state });
  return { ...step, anew: true };
}

/** @param run - the sweep that the page belongs to, up to it */
function stepOf<T>(
  state: SweepState,
  page: SweptPage<T>,
  run: Omit<SweepGap, 'after'>,
): Omit<SweepStep<T>, 'begun' | 'anew'> {
  const { after } = page;
  const seen = run.seen + page.read;
  const oldest = earliest([page.oldest, run.oldest]);
  const { floor } = run;
  const done = after === undefined || page.reachedFloor;
  const read = { ...run, oldest, seen };
  const next = done
    ? withoutRun(state, page, read)
    : { ...state, gaps: [{ ...read, after }, ...state.gaps] };
  const coverage = sweepCoverage(next);
  const progress = progressOf(next, page, seen);
  return { page, floor, state: next, coverage, progress, done };
}

/** What a sweep saw counts for the one below it, which it joined. */
function withoutRun<T>(
  state: SweepState,
  { beginsAt }: SweptPage<T>,
  { floor, oldest, seen }: Omit<SweepGap, 'after'>,
): SweepState {
  const [below, ...rest] = state.gaps;
  const gaps = below ? [{ ...below, seen: below.seen + seen }, ...rest] : [];
  const toBeginning = floor === undefined;
  const since = toBeginning ? earliest([beginsAt, oldest]) : undefined;
  return { ...state, gaps, since: state.since ?? since };
}

function progressOf<T>(
  { gaps: [gap], since }: SweepState,
  { total }: SweptPage<T>,
  seen: number,
): CollectedPage['progress'] {
  const backfilling = gap !== undefined && since === undefined;
  const done = backfilling ? gap.seen : total ?? seen;
  return { done: Math.min(done, total ?? done), total };
}

/**
 * Whether a time lies below a floor that is, or begins with, a time. Strictly:
 * others of the same second may not have been seen.
 */
export function isBelow(
  time: Date | undefined,
  floor: string | undefined,
): boolean {
  return Boolean(time && floor && time < new Date(floor.split(' ')[0]));
}
