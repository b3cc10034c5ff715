import type {
  CollectedPage,
  CollectedSignal,
  RejectedFact,
  StreamCursor,
} from 'backstage-plugin-platform-value-node';
import { earlier, startOfDay } from '../days';
import { AmplitudeError } from '../client/failures';
import { afterStep } from './afterStep';
import { nextStep, type ReadingStep } from './nextStep';
import { progressOf } from './progressOf';
import type { ReadingPlan } from './ReadingPlan';
import { readingStateOf, type ReadingState } from './readingState';

/** What a request gave. */
export interface StepFacts {
  signals: CollectedSignal[];
  rejected?: RejectedFact[];
  /** Facts that should have been there were not: read everything since then again. */
  again?: string;
}

/** What a stream is read with. */
export interface CollectStepsOptions {
  cursor: StreamCursor | undefined;
  plan: ReadingPlan;
  timeZone: string;
  /** Undefined when nothing has to be asked for the step. */
  readStep(step: ReadingStep): Promise<StepFacts | undefined>;
}

/** Rows that are stored at once. */
const mostSignals = 2_000;

/**
 * Reads a stream request by request, each a page that can be gone on after.
 * Where a request is too much for Amplitude, it is asked for half the values.
 */
export async function* collectSteps(
  options: CollectStepsOptions,
): AsyncGenerator<CollectedPage> {
  let { plan } = options;
  let state = readingStateOf(options.cursor);
  let stored: ReadingState | undefined;
  for (;;) {
    const step = nextStep(state, plan);
    if (!step) break;
    const facts = await readOrShrink(options, step);
    if (facts === 'too-much') {
      plan = { ...plan, mostValues: Math.ceil(step.values.length / 2) };
      continue;
    }
    const before = state;
    state = afterStep(withAgain(state, facts), step, plan);
    if (facts) {
      yield* pagesOf(options, { facts, before, after: state });
      stored = state;
    }
  }
  if (stored !== state) yield pageOf(options, state, { signals: [] });
}

async function readOrShrink(
  { readStep }: CollectStepsOptions,
  step: ReadingStep,
): Promise<StepFacts | undefined | 'too-much'> {
  try {
    return await readStep(step);
  } catch (error) {
    const tooMuch =
      error instanceof AmplitudeError && error.failure === 'too-much';
    if (tooMuch && step.values.length > 1) return 'too-much';
    throw error;
  }
}

function withAgain(
  state: ReadingState,
  facts: StepFacts | undefined,
): ReadingState {
  const { again } = facts ?? {};
  if (again === undefined) return state;
  return { ...state, again: earlier(again, state.again ?? again) };
}

/** Of many rows only the last page says that the step is done. */
function* pagesOf(
  options: CollectStepsOptions,
  read: { facts: StepFacts; before: ReadingState; after: ReadingState },
): Generator<CollectedPage> {
  const { signals, ...rest } = read.facts;
  let first = 0;
  for (; signals.length - first > mostSignals; first += mostSignals) {
    const some = signals.slice(first, first + mostSignals);
    yield pageOf(options, read.before, { signals: some });
  }
  yield pageOf(options, read.after, { ...rest, signals: signals.slice(first) });
}

function pageOf(
  { plan, timeZone }: CollectStepsOptions,
  state: ReadingState,
  { signals, rejected }: StepFacts,
): CollectedPage {
  const { from, until } = state;
  return {
    signals,
    ...(rejected && { rejected }),
    cursor: state,
    coveredFrom: from === undefined ? undefined : startOfDay(from, timeZone),
    ...(until && { coveredUntil: startOfDay(until, timeZone) }),
    progress: progressOf(state, plan),
  };
}
