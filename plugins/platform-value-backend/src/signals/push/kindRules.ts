import type {
  Outcome,
  PushedSignal,
  SignalKind,
} from 'backstage-plugin-platform-value-common';

type Field = keyof PushedSignal;

/** What a kind of signal wants beside what all of them have. */
export interface KindRule {
  /** Fields it can't be stored without. */
  wanted: readonly Field[];
  /** Fields that only some kinds have, and this one too. */
  known: readonly Field[];
  /** How it can have come out. */
  outcomes: readonly Outcome[];
  /** The least and the greatest value that means something. */
  value?: readonly [least: number, greatest: number];
  /** Its value is a whole number. */
  whole?: true;
}

/** Fields that are refused where a rule doesn't name them. */
export const fieldsOfSomeKinds = [
  'startedAt',
  'endedAt',
  'author',
  'environment',
  'metricId',
  'sampleSize',
] as const satisfies readonly Field[];

const longestSeconds = 2 ** 31 - 1;

const run: KindRule = {
  wanted: ['outcome'],
  known: ['startedAt', 'environment'],
  outcomes: ['success', 'failure', 'cancelled'],
};

const lasting: KindRule = {
  wanted: [],
  known: ['endedAt'],
  outcomes: ['open', 'resolved'],
};

const figure: KindRule = { wanted: ['value'], known: [], outcomes: ['none'] };

/** A figure of which `metricId` says what it is of. */
const namedFigure: KindRule = {
  ...figure,
  wanted: ['value', 'metricId'],
  known: ['metricId'],
};

/** A named figure of a time that begins with `at`. */
const figureOfTime: KindRule = {
  ...namedFigure,
  known: ['metricId', 'endedAt'],
};

/** Every kind's rule. */
export const kindRules: Record<SignalKind, KindRule> = {
  deployment: run,
  build: { ...run, wanted: ['outcome', 'startedAt'], known: ['startedAt'] },
  change: {
    wanted: ['startedAt'],
    known: ['startedAt', 'author'],
    outcomes: ['merged'],
    value: [0, longestSeconds],
    whole: true,
  },
  incident: lasting,
  workItem: lasting,
  usage: { ...figureOfTime, value: [0, Infinity] },
  retention: {
    ...figureOfTime,
    wanted: ['value', 'metricId', 'sampleSize', 'endedAt'],
    known: ['metricId', 'sampleSize', 'endedAt'],
    value: [0, 1],
  },
  cost: figureOfTime,
  response: figure,
  evidence: { ...namedFigure, value: [1, Infinity] },
  review: { wanted: [], known: ['startedAt'], outcomes: ['none'] },
  measurement: namedFigure,
};
