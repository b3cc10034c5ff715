/** Time that passes only when a test, or somebody who sleeps, says so. */
export class SimulatedClock {
  constructor(private moment: number) {}

  /** The moment it is. */
  readonly now = (): Date => new Date(this.moment);

  /** Sleeps without waiting. */
  readonly sleep = async (milliseconds: number): Promise<void> => {
    this.moment += milliseconds;
  };

  /** Goes on to a moment; never back. */
  passUntil(moment: Date): void {
    this.moment = Math.max(this.moment, moment.getTime());
  }
}
