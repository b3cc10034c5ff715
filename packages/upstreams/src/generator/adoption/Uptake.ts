/** When something is in use, epoch milliseconds, half-open; without `to` for good. */
export interface Use {
  from: number;
  to?: number;
}

/** What one service does about one capability; hidden from everybody. */
export interface Uptake {
  /** Absent when it never adopts. */
  use?: Use;
  /** Another tool for the same job. */
  rival?: Use;
}

/** Whether something is in use at a moment. */
export function isInUse(use: Use | undefined, at: number): boolean {
  return use !== undefined && use.from <= at && (use.to ?? Infinity) > at;
}
