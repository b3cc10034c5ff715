/**
 * What the plugin does with the budget of a credential and resource: it stops
 * at the reserve, and pauses when it is told to. Times in seconds.
 */
export class SimulatedBudget {
  private remaining: number;
  private resetsAt = 0;
  private notBefore = 0;

  constructor(private readonly options: { limit: number; reserve: number }) {
    this.remaining = options.limit;
  }

  /** From when on a call may be made; now, when it may be made now. */
  freeAt(cost: number, at: number): number {
    const { limit, reserve } = this.options;
    if (this.notBefore > at) return this.notBefore;
    const left = this.resetsAt > at ? this.remaining : limit;
    return left - cost < limit * reserve ? this.resetsAt : at;
  }

  learn(remaining: number, resetsAt: number): void {
    this.remaining = remaining;
    this.resetsAt = resetsAt;
  }

  pause(until: number): void {
    this.notBefore = Math.max(this.notBefore, until);
  }
}
