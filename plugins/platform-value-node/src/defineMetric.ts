import type {
  Companion,
  EvidenceRow,
  MetricSummary,
  SignalKind,
} from 'backstage-plugin-platform-value-common';
import type { Identity, ObservationKind, Observations } from './observations';

/** Why a row that could have counted does not. @public */
export type SampleExclusion =
  | 'bot'
  | 'agent'
  | 'first-deployment'
  | 'not-successful'
  | 'no-review';

/**
 * One row as a metric sees it.
 *
 * @public
 */
export interface Sample {
  entity: number;
  /** Seconds since the epoch; decides the period it belongs to. */
  at: number;
  /** In the metric's unit; 1 for what is counted. */
  value: number;
  role: EvidenceRow['role'];
  /** Rows that vary together, such as the changes of one deployment. */
  cluster?: number;
  /** The value is a lower bound: it had not ended at the end of the period. */
  censored?: boolean;
  /** It does not count, and why. */
  excluded?: SampleExclusion;
  identity?: Identity;
}

/**
 * How samples become a number:
 * `rate` their count per covered week, `median` of their values, `ratio`
 * numerators of all, `survival-median` the Kaplan–Meier median of durations
 * of which some are censored.
 *
 * @public
 */
export type Figure = 'rate' | 'median' | 'ratio' | 'survival-median';

/** @public */
export interface SampleWindow {
  /** Seconds since the epoch, half-open. */
  start: number;
  end: number;
}

/**
 * What has to be expected and watched: a kind of signals; of measurements those
 * of one metric, since whoever tells the one may never have told the other.
 *
 * @public
 */
export type Need = SignalKind | `measurement ${string}`;

/**
 * A metric: words, what it reads, and how a row becomes a sample. The same
 * samples give the number and its evidence.
 *
 * @public
 */
export interface MetricDefinition extends MetricSummary {
  /** What has to be watched and expected; otherwise `not-collected`. */
  needs: Need[];
  reads: ObservationKind[];
  figure: Figure;
  /** The least number of clusters, beside the least sample. */
  leastClusters?: number;
  /** Samples of the window, ordered by `at`. Pure. */
  samples(observations: Observations, window: SampleWindow): Sample[];
  /** The value under the narrowest and the widest reading of uncertain links. */
  range?: {
    low(observations: Observations, window: SampleWindow): Sample[];
    high(observations: Observations, window: SampleWindow): Sample[];
  };
  /** Figures shown beside the value. */
  companions?(observations: Observations, window: SampleWindow): Companion[];
  /** The industry survey's score (0 … 10) of a value, and the survey's mean. */
  benchmark?: { edition: string; mean: number; score(value: number): number };
  /** What to do when a needed kind is not expected. */
  remedy: string;
  /** Parameters shown by Explain. */
  parameters?: Record<string, string | number>;
}

/**
 * Checks a metric's definition.
 *
 * @throws Error when the id is not kebab-case, or text is missing.
 * @public
 */
export function defineMetric(definition: MetricDefinition): MetricDefinition {
  if (!/^[a-z][a-z0-9-]*$/.test(definition.id)) {
    throw new Error(`'${definition.id}' is not a kebab-case metric id`);
  }
  for (const field of ['title', 'question', 'formula', 'remedy'] as const) {
    if (!definition[field].trim()) {
      throw new Error(`metric '${definition.id}' has no ${field}`);
    }
  }
  return definition;
}
