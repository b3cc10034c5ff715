import { SourceError } from 'backstage-plugin-platform-value-node';
import { StalePageToken } from './StalePageToken';

/** Waits; rejects when the signal aborts. */
export type Sleep = (
  milliseconds: number,
  signal: AbortSignal,
) => Promise<void>;

/** How often a call that failed in passing is made again. */
const mostRetries = 2;

/**
 * Makes a call again when it failed in passing, after 1 and 2 seconds. Whatever
 * has to wait for longer is thrown, never slept through.
 *
 * @throws what the last attempt threw.
 */
export async function retryTransient<T>(options: {
  call: () => Promise<T>;
  sleep: Sleep;
  signal: AbortSignal;
}): Promise<T> {
  for (let retry = 0; ; retry++) {
    try {
      return await options.call();
    } catch (error) {
      if (!isPassing(error) || retry >= mostRetries) throw error;
      await options.sleep(1000 * 2 ** retry, options.signal);
    }
  }
}

function isPassing(error: unknown): boolean {
  return (
    error instanceof SourceError &&
    error.code === 'transient' &&
    !(error instanceof StalePageToken)
  );
}
