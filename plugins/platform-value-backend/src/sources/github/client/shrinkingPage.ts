import { AnswerTooLarge } from './AnswerTooLarge';
import type { Sleep } from './retryTransient';

/** How often the smallest page is tried again. */
const mostRetriesOfOne = 3;

/**
 * Reads a page, halving its size as long as GitHub gives up on it: a query
 * that times out at 50 may well work at 25, and is never the cheaper for
 * being repeated as it was.
 *
 * @throws AnswerTooLarge when a page of one is still too large.
 */
export async function shrinkingPage<T>(options: {
  first: number;
  read: (first: number) => Promise<T>;
  sleep: Sleep;
  signal: AbortSignal;
}): Promise<T> {
  let { first } = options;
  let retriesOfOne = 0;
  for (;;) {
    try {
      return await options.read(first);
    } catch (error) {
      const exhausted = retriesOfOne >= mostRetriesOfOne;
      if (!(error instanceof AnswerTooLarge) || exhausted) throw error;
      if (first === 1) retriesOfOne += 1;
      first = Math.max(1, Math.floor(first / 2));
      await options.sleep(1000 * 2 ** retriesOfOne, options.signal);
    }
  }
}
