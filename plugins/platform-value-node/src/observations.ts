import type { Author, Outcome } from 'backstage-plugin-platform-value-common';

/**
 * Who an observed row is: only there when evidence is asked for, so that the
 * same definition serves the number and its rows.
 *
 * @public
 */
export interface Identity {
  /** The row of the store, unique within a scope. */
  rowId: string;
}

/** What every observed row has. @public */
export interface Observed {
  /** Our own id of the entity. */
  entity: number;
  /** Seconds since the epoch. */
  at: number;
  identity?: Identity;
}

/** `at` is when it finished. @public */
export interface DeploymentObservation extends Observed {
  outcome: Outcome;
}

/** A merged pull request; `at` is the merge. Durations in seconds. @public */
export interface ChangeObservation extends Observed {
  author: Author;
  cycle: number;
  /** Opened to first human review; absent without review. */
  pickup?: number;
}

/** A change's first deployment; `at` is when that finished. @public */
export interface DeliveryObservation extends Observed {
  author: Author;
  /** First commit authored to deployed, in seconds. */
  lead: number;
  /** The same for all changes of a deployment. */
  deployment: number;
  /** It is in the first deployment known, whose changes may be older than our history. */
  inFirst: boolean;
  basis: 'commits' | 'merge';
}

/** `at` is when the first attempt completed. @public */
export interface BuildObservation extends Observed {
  outcome: Outcome;
  duration: number;
}

/** `at` is when it was opened. @public */
export interface IncidentObservation extends Observed {
  /** Opened to resolved in seconds; absent while open. */
  duration?: number;
}

/** How an incident was tied to a deployment. @public */
export type CauseMethod =
  | 'named'
  | 'revert'
  | 'rollback'
  | 'proximity'
  | 'owner';

/** An incident and the deployment that caused it; `at` is when that finished. @public */
export interface CauseObservation extends Observed {
  /** The same for all incidents of a deployment. */
  deployment: number;
  /** When the incident was opened, seconds since the epoch. */
  openedAt: number;
  /** Deployment finished to incident resolved in seconds; absent while open. */
  recovery?: number;
  method: CauseMethod;
  confidence: number;
}

/** Why a deployment counts as rework. @public */
export type ReworkBasis = 'linked' | 'hotfix' | 'revert' | 'rollback';

/** A deployment made because of an incident; `at` is when it finished. @public */
export interface ReworkObservation extends Observed {
  deployment: number;
  basis: ReworkBasis;
}

/** A value that another system measured; `at` is when. @public */
export interface MeasurementObservation extends Observed {
  /** The metric that it is a value of. */
  metricId: string;
  /** In the metric's unit. */
  value: number;
}

/** How much something was used; `at` is when the time it is told for began. @public */
export interface UsageObservation extends Observed {
  /** What was counted, such as `weekly-active-users`. */
  measure: string;
  value: number;
}

/** A share of a cohort; `at` is when the cohort began. @public */
export interface RetentionObservation extends Observed {
  /** Who the cohort is, such as `new-users`. */
  measure: string;
  /** How returning is counted, such as `n-day`; methods are never compared. */
  method: string;
  /** IANA name of the zone whose days are counted. */
  zone: string;
  /** Days from the cohort's start to the return. */
  day: number;
  /** How many users the cohort has. */
  size: number;
  /** Who came back, 0 … 1. */
  share: number;
}

/** What was spent; `at` is when the time it was spent for began. @public */
export interface CostObservation extends Observed {
  /** What it was spent for, such as `run` or `shared`. */
  cost: string;
  /** In the portal's currency; below zero for a refund. */
  value: number;
}

/** Something that another system told of an entity's use of a capability. @public */
export interface FactObservation extends Observed {
  /** The fact as definitions name it. */
  factId: string;
  /** How often, such as calls of an interface. */
  value: number;
}

/** What was observed of a scope in a window, each list ordered by `at`. @public */
export interface Observations {
  deployments: DeploymentObservation[];
  changes: ChangeObservation[];
  deliveries: DeliveryObservation[];
  builds: BuildObservation[];
  incidents: IncidentObservation[];
  causes: CauseObservation[];
  reworks: ReworkObservation[];
  measurements: MeasurementObservation[];
  usages: UsageObservation[];
  retentions: RetentionObservation[];
  costs: CostObservation[];
  facts: FactObservation[];
}

/** @public */
export type ObservationKind = keyof Observations;
