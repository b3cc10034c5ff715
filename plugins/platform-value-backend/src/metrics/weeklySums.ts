import type { Sample } from 'backstage-plugin-platform-value-node';
import { coverageOf, week } from './coverage';
import { cutSamples } from './cutSamples';
import type { Member } from './members';
import type { Range } from './ranges';

/**
 * Coverage from which a week counts as watched whole. Collecting lags by
 * minutes, so that the newest week never is to the last second.
 */
const wholeWeek = 0.99;

/**
 * What samples come to in each of the window's 7-day weeks, counted back from its end, that were
 * watched whole. What is left over at its start is in no week.
 */
export function weeklySums(options: {
  samples: readonly Sample[];
  members: readonly Member[];
  window: Range;
}): number[] {
  const { samples, members, window } = options;
  const sums: number[] = [];
  for (let end = window.end; end - week >= window.start; end -= week) {
    const bin = { start: end - week, end };
    if (coverageOf(members, bin) >= wholeWeek) {
      sums.push(sumOf(cutSamples(samples, bin)));
    }
  }
  return sums;
}

/** The sum of the samples' values: their number where each is 1. */
export function sumOf(samples: readonly Sample[]): number {
  let sum = 0;
  for (const { value } of samples) sum += value;
  return sum;
}
