import type { Companion } from 'backstage-plugin-platform-value-common';
import type {
  Figure,
  Sample,
  SampleContext,
  WindowMetric,
} from 'backstage-plugin-platform-value-node';
import { cutSamples } from './cutSamples';
import { readMembers, type Member } from './members';
import type { Range } from './ranges';
import type { ScopeFacts } from './ScopeFacts';
import { watchedObservations, watchedTest } from './watchedObservations';

type SamplesOf = (window: Range) => Sample[];

/** The samples of one metric for one scope, of any window of its facts. */
export interface ScopeSamples {
  /** All entities of the scope. */
  members: readonly Member[];
  /** All samples, excluded ones too: the rows of the evidence. */
  all: SamplesOf;
  /** What the figure is computed from. */
  counted: SamplesOf;
  /** Under the narrowest and the widest reading of links. */
  range?: { low: SamplesOf; high: SamplesOf };
  companions(window: Range): Companion[];
  /** Whether there is anything to measure. */
  applies(window: Range): boolean;
}

/**
 * Reads a metric's samples out of the facts of a scope: the number and its
 * evidence come from here. What counts is said in `watchedTest`.
 */
export function readScopeSamples(options: {
  definition: WindowMetric;
  facts: ScopeFacts;
}): ScopeSamples {
  const { definition, facts } = options;
  const members = readMembers(facts, definition.needs);
  const isWatched = watchedTest(members);
  const observations = watchedObservations({
    observations: facts.observations,
    reads: definition.reads,
    isWatched,
  });
  const context = contextOf(facts);
  const read =
    (samplesOf: WindowMetric['samples']): SamplesOf =>
    window =>
      samplesOf(observations, window, context).filter(isWatched);
  const all = read(definition.samples);
  const { range } = definition;
  return {
    members,
    all,
    counted: countedSamples(definition, all),
    range: range && {
      low: window => read(range.low)(window).filter(isCounted),
      high: window => read(range.high)(window).filter(isCounted),
    },
    applies: window => definition.applies?.(context, window) ?? true,
    companions: window =>
      definition.companions?.(observations, window, context) ?? [],
  };
}

function contextOf(facts: ScopeFacts): SampleContext {
  const { coverage, adoption, trials = [] } = facts;
  return { coverage, capabilities: adoption?.capabilities ?? [], trials };
}

/** Figures whose samples depend on the window. */
const uncut: readonly Figure[] = ['survival-median', 'before-after'];

/**
 * Samples of a survival figure depend on the window, at whose end what is
 * open is censored; those of a comparison with before lie outside of it. All
 * others are read once and cut.
 */
function countedSamples({ figure }: WindowMetric, all: SamplesOf): SamplesOf {
  if (uncut.includes(figure)) {
    return window => all(window).filter(isCounted);
  }
  let counted: Sample[] | undefined;
  return window => {
    counted ??= all({ start: -Infinity, end: Infinity }).filter(isCounted);
    return cutSamples(counted, window);
  };
}

function isCounted(sample: Sample): boolean {
  return sample.excluded === undefined;
}
