import type { PendingQuery } from './PendingQuery';

/** A request that several queries wait for; it ends when none does any more. */
export class RequestUnderWay {
  private readonly controller = new AbortController();

  constructor(private readonly queries: PendingQuery[]) {}

  /** Aborts when all that asked have gone. */
  get signal(): AbortSignal {
    return this.controller.signal;
  }

  /** To be told when one that asked has gone. */
  noteLeaving(reason: unknown): void {
    if (this.queries.every(({ signal }) => signal.aborted)) {
      this.controller.abort(reason);
    }
  }
}
