import type { Budget, BudgetOptions, BudgetWindow } from './budget';
import { SourceError } from './SourceError';

/**
 * A budget that only one process knows, for tests of sources: it behaves as
 * the one that replicas share.
 *
 * @public
 */
export class MemoryBudget implements Budget {
  private readonly lefts = new Map<number, BudgetWindow>();
  private pausedUntil: Date | undefined;

  constructor(
    private readonly options: BudgetOptions,
    private readonly clock: () => Date,
  ) {}

  /** {@inheritDoc Budget.spend} */
  async spend(cost = 1): Promise<void> {
    const now = this.clock();
    const lefts = this.current(now);
    const empty = lefts
      .filter(left => left.remaining - cost < this.reserveOf(left))
      .map(left => left.resetsAt);
    const waits = [this.pausedUntil, ...empty].filter(
      (at): at is Date => at !== undefined && at > now,
    );
    if (waits.length) throw this.throttled(waits);
    for (const left of lefts) left.remaining -= cost;
  }

  /** {@inheritDoc Budget.learn} */
  async learn(left: BudgetWindow): Promise<void> {
    this.lefts.set(0, { ...left });
  }

  /** {@inheritDoc Budget.pause} */
  async pause(until: Date): Promise<void> {
    this.pausedUntil = until;
  }

  private current(now: Date): BudgetWindow[] {
    for (const { limit, seconds } of this.options.windows ?? []) {
      const left = this.lefts.get(seconds);
      if (!left || left.resetsAt <= now) {
        const resetsAt = new Date(now.getTime() + seconds * 1000);
        this.lefts.set(seconds, { limit, remaining: limit, resetsAt });
      }
    }
    return [...this.lefts.values()].filter(left => left.resetsAt > now);
  }

  private reserveOf({ limit }: BudgetWindow): number {
    return Math.round(limit * this.options.reserve);
  }

  private throttled(waits: Date[]): SourceError {
    return new SourceError({
      code: 'throttled',
      message: `${this.options.name}: what may be spent of the budget is spent.`,
      remedy: 'It goes on when the budget renews.',
      retryAt: new Date(Math.max(...waits.map(at => at.getTime()))),
    });
  }
}
