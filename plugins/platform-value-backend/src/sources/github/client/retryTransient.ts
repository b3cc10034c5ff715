import { SourceError } from 'backstage-plugin-platform-value-node';
import { AnswerTooLarge } from './AnswerTooLarge';

/** Waits; rejects when the signal aborts. */
export type Sleep = (
  milliseconds: number,
  signal: AbortSignal,
) => Promise<void>;

/** How often a call that failed in passing is made again. */
const mostRetries = 3;

/**
 * Makes a call again when it failed in passing, after 1, 2 and 4 seconds.
 * Whatever has to wait for longer is thrown, never slept through, and so is
 * AnswerTooLarge, where the caller can ask for less.
 *
 * @throws what the last attempt threw.
 */
export async function retryTransient<T>(options: {
  call: () => Promise<T>;
  canAskForLess: boolean;
  sleep: Sleep;
  signal: AbortSignal;
}): Promise<T> {
  for (let retry = 0; ; retry++) {
    try {
      return await options.call();
    } catch (error) {
      const smaller = options.canAskForLess && error instanceof AnswerTooLarge;
      if (smaller || !isPassing(error) || retry >= mostRetries) throw error;
      await options.sleep(1000 * 2 ** retry, options.signal);
    }
  }
}

function isPassing(error: unknown): boolean {
  return error instanceof SourceError && error.code === 'transient';
}
