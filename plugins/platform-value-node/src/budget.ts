/** What an upstream says is left of its window. @public */
export interface BudgetWindow {
  limit: number;
  remaining: number;
  resetsAt: Date;
}

/** @public */
export interface BudgetOptions {
  /** The credential and what is counted for it, such as `github.com/acme graphql`. No secret. */
  name: string;
  /** The share that is never spent, 0 … 1. */
  reserve: number;
  /** Limits that the upstream documents, where its answers do not tell. All hold at once. */
  windows?: { limit: number; seconds: number }[];
  /** How many slices that spend it are collected at once, over all replicas. Default 4. */
  slicesAtOnce?: number;
}

/**
 * What a credential may still spend. It is kept in the database, so that all
 * replicas of the portal share one, and nobody sleeps to wait for it: what
 * can't be spent now is thrown, and tried again when it can.
 *
 * @public
 */
export interface Budget {
  /**
   * Takes the cost of a call before it is made.
   *
   * @param cost - 1 when absent
   * @throws SourceError `throttled` with `retryAt`, when only the reserve is
   * left, or the upstream asked for a pause.
   */
  spend(cost?: number): Promise<void>;
  /** Learns what the upstream says is left. */
  learn(left: BudgetWindow): Promise<void>;
  /** Spends nothing until then: the upstream asked for it. */
  pause(until: Date): Promise<void>;
}
