/** Lets only so many through at once; the others wait for their turn. */
export class Gate {
  private inside = 0;
  private readonly waiting: (() => void)[] = [];

  constructor(private readonly most: number) {}

  /**
   * Does something when it is its turn.
   *
   * @throws the signal's reason when it aborts before that.
   */
  async pass<T>(signal: AbortSignal, work: () => Promise<T>): Promise<T> {
    if (this.inside >= this.most) {
      await new Promise<void>(resolve => {
        this.waiting.push(resolve);
      });
    } else this.inside += 1;
    try {
      signal.throwIfAborted();
      return await work();
    } finally {
      const next = this.waiting.shift();
      if (next) next();
      else this.inside -= 1;
    }
  }
}
