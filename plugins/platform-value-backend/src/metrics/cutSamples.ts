import type { Sample } from 'backstage-plugin-platform-value-node';
import type { Range } from './ranges';

/** The samples of a window out of samples ordered by `at`. */
export function cutSamples(
  samples: readonly Sample[],
  window: Range,
): Sample[] {
  return samples.slice(
    firstFrom(samples, window.start),
    firstFrom(samples, window.end),
  );
}

function firstFrom(samples: readonly Sample[], instant: number): number {
  let low = 0;
  let high = samples.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (samples[middle].at < instant) low = middle + 1;
    else high = middle;
  }
  return low;
}
