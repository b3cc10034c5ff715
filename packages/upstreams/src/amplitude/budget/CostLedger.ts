/** A documented limit: so much in any so many seconds on end. */
export interface CostLimit {
  limit: number;
  seconds: number;
  /** In Amplitude's answer. */
  name: string;
}

export const documentedLimits: CostLimit[] = [
  { limit: 1_000, seconds: 300, name: 'cost within 5 minutes' },
  { limit: 108_000, seconds: 3_600, name: 'cost per hour' },
];

/** What was spent lately, by the real clock. */
export class CostLedger {
  private spent: { at: number; cost: number }[] = [];

  constructor(
    private readonly limits: CostLimit[],
    private readonly clock: () => number,
  ) {}

  /**
   * Takes a cost, unless that would go beyond a limit.
   *
   * @returns the limit that stands in the way
   */
  spend(cost: number): CostLimit | undefined {
    const now = this.clock();
    const longest = Math.max(...this.limits.map(({ seconds }) => seconds));
    this.spent = this.spent.filter(({ at }) => at > now - longest * 1000);
    const exceeded = this.limits.find(
      ({ limit, seconds }) => this.within(seconds, now) + cost > limit,
    );
    if (!exceeded) this.spent.push({ at: now, cost });
    return exceeded;
  }

  private within(seconds: number, now: number): number {
    return this.spent
      .filter(({ at }) => at > now - seconds * 1000)
      .reduce((total, { cost }) => total + cost, 0);
  }
}
