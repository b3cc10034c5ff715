import type {
  Companion,
  EvidenceRow,
  MetricSummary,
  SignalKind,
} from 'backstage-plugin-platform-value-common';
import type { CapabilityHistory } from './CapabilityHistory';
import type {
  BuildObservation,
  Identity,
  ObservationKind,
  Observations,
} from './observations';
import type { SnapshotSample, Standing } from './standing';

/** Why a row that could have counted does not. @public */
export type SampleExclusion =
  | 'bot'
  | 'agent'
  | 'first-deployment'
  | 'not-successful'
  | 'no-review'
  | 'small-cohort'
  | 'other-series';

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
  /** How much it counts in a `mean`, such as the users of a cohort; 1 by default. */
  weight?: number;
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
 * `rate` the sum of their values per covered week, `median` of their values,
 * `mean` of their values by their weights, `ratio` numerators of all,
 * `quotient` the numerators' values ÷ the denominators', `survival-median` the
 * Kaplan–Meier median of durations of which some are censored,
 * `before-after` the median of the denominators' values, which are those before
 * something happened, less that of the numerators'.
 *
 * @public
 */
export type Figure =
  | 'rate'
  | 'median'
  | 'mean'
  | 'ratio'
  | 'quotient'
  | 'survival-median'
  | 'before-after';

/** @public */
export interface SampleWindow {
  /** Seconds since the epoch, half-open. */
  start: number;
  end: number;
}

/**
 * What has to be expected and watched: a kind of signals; of measurements those
 * of one metric, since whoever tells the one may never have told the other.
 * `fact` is what other systems push of the use of capabilities, `fact <id>` one
 * of them; `evidence` is only what sources watch.
 *
 * @public
 */
export type Need =
  | SignalKind
  | `measurement ${string}`
  | 'fact'
  | `fact ${string}`;

/**
 * What samples may need beside what was observed in the window.
 *
 * @public
 */
export interface SampleContext {
  /** When each entity was watched for what. */
  coverage: ReadonlyMap<number, Partial<Record<Need, readonly SampleWindow[]>>>;
  /** How the scope's entities stood to capabilities over time. */
  capabilities: readonly CapabilityHistory[];
  /** Builds around adoptions, which may lie long before the window. */
  trials: readonly BuildObservation[];
}

/** What metrics of both kinds say. @public */
export interface MetricBase extends MetricSummary {
  /** What has to be watched and expected; otherwise `not-collected`. */
  needs: Need[];
  /** What to do when a needed kind is not expected, or nothing applies. */
  remedy: string;
  /** Parameters shown by Explain. */
  parameters?: Record<string, string | number>;
}

/**
 * A metric over a period: words, what it reads, and how a row becomes a
 * sample. The same samples give the number and its evidence.
 *
 * @public
 */
export interface WindowMetric extends MetricBase {
  reads: ObservationKind[];
  figure: Figure;
  /** The least number of clusters, beside the least sample. */
  leastClusters?: number;
  /** Samples of the window, ordered by `at`. Pure. */
  samples(
    observations: Observations,
    window: SampleWindow,
    context?: SampleContext,
  ): Sample[];
  /** The value under the narrowest and the widest reading of uncertain links. */
  range?: {
    low(observations: Observations, window: SampleWindow): Sample[];
    high(observations: Observations, window: SampleWindow): Sample[];
  };
  /** Whether there is anything to measure; always by default. */
  applies?(context: SampleContext, window: SampleWindow): boolean;
  /** Figures shown beside the value. */
  companions?(
    observations: Observations,
    window: SampleWindow,
    context?: SampleContext,
  ): Companion[];
  /** The industry survey's score (0 … 10) of a value, and the survey's mean. */
  benchmark?: { edition: string; mean: number; score(value: number): number };
}

/**
 * How a complete count becomes a number: `complete-share` the share that has
 * it, `complete-count` how many have it. All there are were asked, so there is
 * no interval; those of which nobody can say widen the range.
 *
 * @public
 */
export type SnapshotFigure = 'complete-share' | 'complete-count';

/**
 * A metric of how things stand at the end of a period: the same samples give
 * the number and its evidence.
 *
 * @public
 */
export interface SnapshotMetric extends MetricBase {
  figure: SnapshotFigure;
  /** What is counted, of those who belong to the scope at the instant. Pure. */
  samples(standing: Standing): SnapshotSample[];
  /** Figures shown beside the value. */
  companions?(standing: Standing): Companion[];
}

/** A metric of one kind or the other. @public */
export type MetricDefinition = WindowMetric | SnapshotMetric;

/** Whether a metric is of an instant. @public */
export function isSnapshot(
  definition: MetricDefinition,
): definition is SnapshotMetric {
  return (
    definition.figure === 'complete-share' ||
    definition.figure === 'complete-count'
  );
}

/**
 * Checks the definition of a metric over a period.
 *
 * @throws Error when the id is not kebab-case, or text is missing.
 * @public
 */
export function defineMetric(definition: WindowMetric): WindowMetric {
  return checked(definition);
}

/**
 * Checks the definition of a metric of an instant.
 *
 * @throws Error when the id is not kebab-case, or text is missing.
 * @public
 */
export function defineSnapshot(definition: SnapshotMetric): SnapshotMetric {
  return checked(definition);
}

function checked<T extends MetricDefinition>(definition: T): T {
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
