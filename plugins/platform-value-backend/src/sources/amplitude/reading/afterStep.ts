import { earlier } from '../days';
import { nextStep, type ReadingStep } from './nextStep';
import type { ReadingPlan } from './ReadingPlan';
import type { Place, ReadingState } from './readingState';

/** The state once a step was read. */
export function afterStep(
  state: ReadingState,
  step: ReadingStep,
  plan: ReadingPlan,
): ReadingState {
  const place = placeAfter(step, plan);
  return step.phase === 'live'
    ? afterLive(state, { step, plan, place })
    : afterBackfill(state, { step, place });
}

/** Undefined when the window is read. */
function placeAfter(
  { window: { start }, series, values }: ReadingStep,
  plan: ReadingPlan,
): Place | undefined {
  const after = values[values.length - 1];
  const isLast = after === plan.values[plan.values.length - 1];
  if (!isLast) return { start, series, after };
  const next = plan.series[plan.series.indexOf(series) + 1];
  return next === undefined ? undefined : { start, series: next };
}

function afterLive(
  state: ReadingState,
  options: { step: ReadingStep; plan: ReadingPlan; place: Place | undefined },
): ReadingState {
  const { step, plan, place } = options;
  const { start, end } = step.window;
  const on = plan.today;
  if (place) return { ...state, live: { on, down: end, place } };
  const read = { ...state, live: { on, down: start } };
  return nextStep(read, plan)?.phase === 'live' ? read : looked(read, plan);
}

/** What is new was read to its end. */
function looked(
  { live, again, ...state }: ReadingState,
  { today }: ReadingPlan,
): ReadingState {
  const until = again === undefined ? today : earlier(again, today);
  return { ...state, from: state.from ?? live?.down, until, looked: today };
}

function afterBackfill(
  { place: _, ...state }: ReadingState,
  options: { step: ReadingStep; place: Place | undefined },
): ReadingState {
  const { step, place } = options;
  if (place) return { ...state, place };
  const { again, ...rest } = state;
  const { until } = state;
  const read = again && until ? earlier(again, until) : until;
  return { ...rest, from: step.window.start, until: read };
}
