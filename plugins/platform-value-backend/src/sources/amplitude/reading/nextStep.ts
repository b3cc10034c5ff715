import { daysIn, later, plusDays, type DayRange } from '../days';
import type { ReadingPlan } from './ReadingPlan';
import type { Place, ReadingState } from './readingState';

/** The next request: a series of some values in a window. */
export interface ReadingStep {
  /** Whether it reads what is new, or what is older than all that was read. */
  phase: 'live' | 'backfill';
  window: DayRange;
  series: string;
  values: string[];
}

interface Phase {
  phase: ReadingStep['phase'];
  window: DayRange;
  place: Place | undefined;
}

/**
 * What to read next, newest first and what is new before what is old;
 * undefined when everything was read.
 */
export function nextStep(
  state: ReadingState,
  plan: ReadingPlan,
): ReadingStep | undefined {
  if (plan.values.length === 0) return undefined;
  const found = livePhase(state, plan) ?? backfillPhase(state, plan);
  if (!found) return undefined;
  const { phase, window, place } = found;
  const known = place && plan.series.includes(place.series);
  const series = known ? place.series : plan.series[0];
  const after = known ? place.after : undefined;
  const left = plan.values.filter(value => !after || value > after);
  return { phase, window, series, values: left.slice(0, plan.mostValues) };
}

function livePhase(state: ReadingState, plan: ReadingPlan): Phase | undefined {
  if (state.looked === plan.today) return undefined;
  const { on, down, place } = state.live ?? {};
  const goesOn = on === plan.today;
  const range = belowIn(
    plan.changedSince(state.until),
    goesOn ? down : undefined,
  );
  if (!range) return undefined;
  return {
    phase: 'live',
    ...lastDaysOf(range, plan, goesOn ? place : undefined),
  };
}

/** The newest range, cut to what is below a day. */
function belowIn(
  ranges: DayRange[],
  down: string | undefined,
): DayRange | undefined {
  return ranges
    .map(({ start, end }) => ({
      start,
      end: down !== undefined && down < end ? down : end,
    }))
    .find(({ start, end }) => start < end);
}

function backfillPhase(
  { from, place }: ReadingState,
  plan: ReadingPlan,
): Phase | undefined {
  if (from === undefined || from <= plan.oldest) return undefined;
  const range = { start: plan.oldest, end: from };
  return { phase: 'backfill', ...lastDaysOf(range, plan, place) };
}

/** A window that was begun stays as it was, unless it may no longer be that long. */
function lastDaysOf(
  { start, end }: DayRange,
  { mostDays }: ReadingPlan,
  place: Place | undefined,
): Pick<Phase, 'window' | 'place'> {
  const fits =
    place !== undefined && daysIn({ start: place.start, end }) <= mostDays;
  if (fits) return { window: { start: place.start, end }, place };
  const first = later(start, plusDays(end, -mostDays));
  return { window: { start: first, end }, place: undefined };
}
