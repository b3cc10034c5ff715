/** What of the configuration outcome metrics depend on. */
export interface OutcomeSettings {
  /** ISO 4217; the one that all money of the portal is in. */
  currency: string;
  /** Kinds of cost that unit costs are made of, such as `run` and `shared`. */
  costKinds: readonly string[];
  /** What `cost-per-unit` is a unit of. */
  unit?: { measure: string; title: string };
  /** Measures of usage that are no counts of events, such as unique users. */
  gauges: readonly string[];
  /** The capability that `time-saved` is measured by; any when absent. */
  timeSavedBy?: string;
}
