import type {
  Reason,
  ReadingState,
} from 'backstage-plugin-platform-value-common';
import type {
  Sample,
  WindowMetric,
} from 'backstage-plugin-platform-value-node';
import { countSampleClusters } from './figures/clustering';
import type { WindowFigure } from './figures/WindowFigure';
import { membersWithin, type Member } from './members';
import { lengthOf } from './ranges';
import { sampleSizeOf } from './sampleSizeOf';

/** A state, and what is to be said about it in all but `measured`. */
export interface StateOfReading {
  state: ReadingState;
  reason?: Reason;
  /** What to do, or to wait for: one sentence or two. */
  remedy?: string;
}

/** Coverage from which nothing of weight is missing. */
export const wholeCoverage = 0.95;

/**
 * The state of a reading: the first that holds, in the order of
 * `readingStates`.
 *
 * @param members - all entities of the scope.
 * @param overdue - whether collecting is late.
 */
export function decideState(options: {
  definition: WindowMetric;
  members: readonly Member[];
  figure: WindowFigure;
  overdue: boolean;
  /** Whether there is anything to measure. */
  applies?: boolean;
}): StateOfReading {
  return (
    outOfScope(options) ??
    nothingToMeasure(options) ??
    notCollected(options) ??
    notEnough(options) ??
    partly(options) ??
    stale(options) ?? { state: 'measured' }
  );
}

/** The state of a reading that would be `measured`, were collecting not late. */
export const staleState: StateOfReading = {
  state: 'stale',
  reason: 'overdue',
  remedy: 'Collecting is late. Data health shows the last error.',
};

/** Whether a reading in this state carries a value. */
export function hasValue(state: ReadingState): boolean {
  return (
    state === 'measured' || state === 'stale' || state === 'partly-collected'
  );
}

type Decision = Parameters<typeof decideState>[0];

function outOfScope({ members, figure }: Decision): StateOfReading | undefined {
  const isMember = membersWithin(members, figure.window).length > 0;
  if (isMember || (members.length > 0 && lengthOf(figure.window) <= 0)) {
    return undefined;
  }
  return {
    state: 'not-applicable',
    reason: 'out-of-scope',
    remedy: 'Nothing in the catalog belonged to it in this period.',
  };
}

function nothingToMeasure({
  definition,
  applies = true,
}: Decision): StateOfReading | undefined {
  const { remedy } = definition;
  return applies
    ? undefined
    : { state: 'not-applicable', reason: 'out-of-scope', remedy };
}

/** Whether all it is made of is pushed for it. */
function isPushed({ needs }: WindowMetric): boolean {
  return needs.every(need => /^(measurement|fact)\b/.test(need));
}

function notCollected({
  definition,
  members,
  figure,
}: Decision): StateOfReading | undefined {
  const state = 'not-collected';
  const expected = members.filter(member => member.expected);
  if (expected.length === 0) {
    const { remedy } = definition;
    // A metric of its own system says nothing of whom that never measured.
    return isPushed(definition)
      ? { state: 'not-applicable', reason: 'not-expected', remedy }
      : { state, reason: 'not-expected', remedy };
  }
  if (figure.coverage > 0) return undefined;
  return expected.some(member => member.watched.length > 0)
    ? {
        state,
        reason: 'not-watched-in-period',
        remedy:
          'It was not watched in this period. Choose a period that Data health shows as covered.',
      }
    : {
        state,
        reason: 'never-watched',
        remedy:
          'It is expected, but nothing has been collected yet. Data health shows how far collecting is.',
      };
}

function notEnough({
  definition,
  figure,
}: Decision): StateOfReading | undefined {
  const { count, of } = definition.leastSample;
  const state = 'not-enough-data';
  const reason = 'too-few';
  if (definition.figure === 'rate') {
    if (figure.coveredWeeks >= count * wholeCoverage) return undefined;
    const remedy = `A rate needs ${count} ${of}; choose a longer period.`;
    return { state, reason, remedy };
  }
  const found = countOf(definition, figure.samples);
  const clusters = countSampleClusters(figure.samples);
  const leastClusters = definition.leastClusters ?? 0;
  if (found >= count && clusters >= leastClusters) return undefined;
  const remedy = `It needs at least ${count} ${of} and there are ${found}; choose a longer period.`;
  return { state, reason, remedy };
}

/** What a least sample is of: of a comparison with before the smaller side. */
function countOf(definition: WindowMetric, samples: readonly Sample[]): number {
  const count = sampleSizeOf(definition, samples);
  if (definition.figure !== 'before-after') return count;
  const before = samples.filter(({ role }) => role === 'denominator').length;
  return Math.min(before, count - before);
}

function partly({ figure }: Decision): StateOfReading | undefined {
  if (figure.coverage >= wholeCoverage) return undefined;
  const share = Math.max(1, Math.floor(figure.coverage * 100));
  return {
    state: 'partly-collected',
    reason: 'gaps',
    remedy: `Only ${share} % of the period was watched, and the figure is of that part. Data health shows what is missing.`,
  };
}

function stale({ overdue }: Decision): StateOfReading | undefined {
  return overdue ? staleState : undefined;
}
