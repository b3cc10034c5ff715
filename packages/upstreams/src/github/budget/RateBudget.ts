/** A budget as the `x-ratelimit-*` headers and `/rate_limit` give it. */
export interface BudgetState {
  resource: BudgetResource;
  limit: number;
  used: number;
  remaining: number;
  /** Epoch seconds at which the window ends. */
  reset: number;
}

export type BudgetResource = 'core' | 'graphql';

const windowLength = 60 * 60 * 1000;

/**
 * Points of one resource per hour. The hour begins with the first request
 * after the last hour ended. Its clock is the real one, as clients wait by it.
 */
export class RateBudget {
  private windowEnd = 0;
  private used = 0;

  constructor(
    private readonly resource: BudgetResource,
    private readonly limit: number,
    private readonly clock: () => number,
  ) {}

  get isSpent(): boolean {
    return this.state().remaining === 0;
  }

  /** Takes points; what is missing to a cost is forgiven, as on GitHub. */
  spend(points: number) {
    this.startWindow();
    this.used = Math.min(this.limit, this.used + points);
  }

  state(): BudgetState {
    return this.stateAfter(0);
  }

  /** The state that it will have once these points are taken. */
  stateAfter(points: number): BudgetState {
    this.startWindow();
    const { resource, limit } = this;
    const used = Math.min(limit, this.used + points);
    const reset = Math.ceil(this.windowEnd / 1000);
    return { resource, limit, used, remaining: limit - used, reset };
  }

  private startWindow() {
    const now = this.clock();
    if (now < this.windowEnd) return;
    this.windowEnd = now + windowLength;
    this.used = 0;
  }
}
