import type { Sleep } from './retryTransient';

/** Jira Cloud gives each endpoint a hundred calls in a second, to all who call. */
const callsPerSecond = 60;

/** Keeps the calls of a process apart by some milliseconds, so that Jira need not refuse any. */
export class Pace {
  private next = 0;

  constructor(private readonly options: { clock: () => Date; sleep: Sleep }) {}

  /** Waits for a turn. */
  async turn(signal: AbortSignal): Promise<void> {
    const now = this.options.clock().getTime();
    const at = Math.max(now, this.next);
    this.next = at + 1000 / callsPerSecond;
    if (at > now) await this.options.sleep(at - now, signal);
  }
}
