/** The efficiency metrics whose truth is known. */
export type EfficiencyMetric =
  | 'deployment-frequency'
  | 'change-lead-time'
  | 'change-failure-rate'
  | 'failed-deployment-recovery-time'
  | 'time-to-restore'
  | 'incident-rate'
  | 'rework-rate'
  | 'pull-request-cycle-time'
  | 'build-duration'
  | 'build-success-rate';

/** A number in the unit of its metric; `value` is absent where nothing defines it. */
export interface TrueReading {
  value?: number;
  /** Instead of a value, when more than half was still going on after that long. */
  moreThan?: number;
  /** Change failure rate by named causes only. */
  low?: number;
  /** Change failure rate by all links. */
  high?: number;
  /** Deployments, changes, incidents, pull requests or runs that went in. */
  sampleSize: number;
}
